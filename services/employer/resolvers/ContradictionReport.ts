import { answered, findContradictions, ofEveryone, tellFacts } from '@dienstweg/cohorts';
import type { ContradictionReportResolvers } from '../__generated__/resolvers.ts';
import { consistency } from '../contradictions/index.ts';

export const ContradictionReport: ContradictionReportResolvers = {
  employerFacts: ({ asked }, _, { db }) => tellFacts(ofEveryone(db.withoutRowSecurity), consistency.facts, asked.asOf),
  employerFindings: ({ asked, participantFacts }, _, { db }) =>
    findContradictions(
      ofEveryone(db.withoutRowSecurity),
      consistency.kinds,
      asked,
      answered(participantFacts, 'participant'),
    ),
};
