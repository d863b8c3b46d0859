import type { IndicatorReadingResolvers } from '../__generated__/resolvers.ts';
import { rulesOf } from '../criteria/versions.ts';

export const IndicatorReading: IndicatorReadingResolvers = {
  rules: ({ indicatorId, version }, _, context, info) => rulesOf(context, indicatorId, version, info),
};
