import { handOn, ofEveryone, toldBy } from '@dienstweg/cohorts';
import type { ContradictionReportResolvers } from '../__generated__/resolvers.ts';
import { consistency } from '../contradictions/index.ts';

export const ContradictionReport: ContradictionReportResolvers = {
  toldByEmployer: ({ asked, toldByFunding, toldByParticipant }, _, { db }) => {
    const told = [toldBy('funding', toldByFunding), toldBy('participant', toldByParticipant)];
    return handOn(ofEveryone(db.withoutRowSecurity), consistency, { asked, told });
  },
};
