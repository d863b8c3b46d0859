import type { QueryResolvers } from '../__generated__/resolvers.ts';

export const Query: QueryResolvers = {
  course: (_, { id }, { loaders }, info) => loaders.courseById.load(id, info),
  courses: (_, { where, ...page }, { loaders }, info) => loaders.courses.load(page, info, where ?? {}),
  courseRun: (_, { id }, { loaders }, info) => loaders.runById.load(id, info),
  courseRuns(_, { where, ...page }, { loaders }, info) {
    const { startingDuring, endingDuring, ...others } = where ?? {};
    return loaders.runs.load(page, info, {
      startsFrom: startingDuring?.from,
      startsBefore: startingDuring?.until,
      endsFrom: endingDuring?.from,
      endsBefore: endingDuring?.until,
      ...others,
    });
  },
};
