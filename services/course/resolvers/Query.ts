import type { QueryResolvers } from '../__generated__/resolvers.ts';

export const Query: QueryResolvers = {
  course: (_, { id }, { loaders }, info) => loaders.courseById.load(id, info),
  courses: (_, { programme, ...page }, { loaders }, info) => loaders.courses.load(page, info, { programme }),
  courseRun: (_, { id }, { loaders }, info) => loaders.runById.load(id, info),
  courseRuns: (
    _,
    { startingDuring, endingDuring, state, accredited, examRequired, hasFreePlaces, programme, ...page },
    { loaders },
    info,
  ) =>
    loaders.runs.load(page, info, {
      startsFrom: startingDuring?.from,
      startsBefore: startingDuring?.until,
      endsFrom: endingDuring?.from,
      endsBefore: endingDuring?.until,
      state,
      accredited,
      examRequired,
      hasFreePlaces,
      programme,
    }),
};
