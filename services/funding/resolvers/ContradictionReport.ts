import { handOn } from '@dienstweg/cohorts';
import type { ContradictionReportResolvers } from '../__generated__/resolvers.ts';
import { consistency } from '../contradictions/index.ts';

export const ContradictionReport: ContradictionReportResolvers = {
  asked: ({ asked }) => asked,
  asOf: ({ asked }) => asked.asOf,
  kinds: ({ asked }) => [...asked.kinds],
  toldByFunding: ({ asked }, _, { db }) => handOn(db, consistency, { asked, told: [] }),
};
