import { requiring } from '@dienstweg/kit';
import type { CourseResolvers } from '../__generated__/resolvers.ts';

export const Course: CourseResolvers = {
  legalBasis: requiring(
    ['legalBasis', 'legalBasisPrinted'],
    ({ legalBasis, legalBasisPrinted }) => legalBasis ?? legalBasisPrinted,
  ),
  runs: requiring(['id'], ({ id }, { startingDuring, endedBy }, { loaders }, info) =>
    loaders.runsOfCourse.load(id, info, {
      startsFrom: startingDuring?.from,
      startsBefore: startingDuring?.until,
      endedBy,
    }),
  ),
};
