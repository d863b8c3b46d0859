import { handOn, ofEveryone, toldBy, withoutFactsOf } from '@dienstweg/cohorts';
import type { ContradictionReportResolvers } from '../__generated__/resolvers.ts';
import { consistency } from '../contradictions/index.ts';

export const ContradictionReport: ContradictionReportResolvers = {
  toldByCourse: async ({ asked, toldByEmployer }, _, { db }) => {
    const told = [toldBy('employer', toldByEmployer)];
    return withoutFactsOf('participant', await handOn(ofEveryone(db.withoutRowSecurity), consistency, { asked, told }));
  },
};
