import { needs } from '@dienstweg/kit';
import type { CourseResolvers } from '../__generated__/resolvers.ts';

export const Course: CourseResolvers = {
  legalBasis: needs(
    ['legalBasis', 'legalBasisPrinted'],
    ({ legalBasis, legalBasisPrinted }) => legalBasis ?? legalBasisPrinted,
  ),
  runs: needs(['id'], ({ id }, { startingDuring, endedBy }, { loaders }, info) =>
    loaders.runsOfCourse.load(id, info, {
      startsFrom: startingDuring?.from,
      startsBefore: startingDuring?.until,
      endedBy,
    }),
  ),
};
