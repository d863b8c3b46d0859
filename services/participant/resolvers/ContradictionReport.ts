import { ofEveryone, tellFacts } from '@dienstweg/cohorts';
import type { ContradictionReportResolvers } from '../__generated__/resolvers.ts';
import { contradictionsFound } from '../contradictions/found.ts';
import { consistency } from '../contradictions/index.ts';

export const ContradictionReport: ContradictionReportResolvers = {
  participantFacts: ({ asked }, _, { db }) =>
    tellFacts(ofEveryone(db.withoutRowSecurity), consistency.facts, asked.asOf),
  found: (report, _, context) => contradictionsFound(context, report),
};
