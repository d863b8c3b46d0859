import type { CourseResolvers } from '../__generated__/resolvers.ts';

export const Course: CourseResolvers = {
  legalBasis: ({ legalBasis, legalBasisPrinted }) => legalBasis ?? legalBasisPrinted,
  runs: ({ id }, { startingDuring, endedBy }, { loaders }, info) =>
    loaders.runsOfCourse.load(id, info, {
      startsFrom: startingDuring?.from,
      startsBefore: startingDuring?.until,
      endedBy,
    }),
};
