import type { RecordReadingAnswerResolvers } from '../__generated__/resolvers.ts';

export const RecordReadingAnswer: RecordReadingAnswerResolvers = {
  __resolveType: (answer) => ('reason' in answer ? 'ReadingRefused' : 'IndicatorReading'),
};
