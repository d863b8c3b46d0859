import { answered, findContradictions, ofEveryone } from '@dienstweg/cohorts';
import type { ContradictionReportResolvers } from '../__generated__/resolvers.ts';
import { consistency } from '../contradictions/index.ts';

export const ContradictionReport: ContradictionReportResolvers = {
  courseFindings: ({ asked, participantFacts, employerFacts }, _, { db }) =>
    findContradictions(ofEveryone(db.withoutRowSecurity), consistency.kinds, asked, {
      ...answered(participantFacts, 'participant'),
      ...answered(employerFacts, 'employer'),
    }),
};
