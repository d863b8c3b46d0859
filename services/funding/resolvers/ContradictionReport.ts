import { findContradictions, tellFacts } from '@dienstweg/cohorts';
import type { ContradictionReportResolvers } from '../__generated__/resolvers.ts';
import { consistency } from '../contradictions/index.ts';

export const ContradictionReport: ContradictionReportResolvers = {
  asked: ({ asked }) => asked,
  asOf: ({ asked }) => asked.asOf,
  kinds: ({ asked }) => [...asked.kinds],
  fundingFacts: ({ asked }, _, { db }) => tellFacts(db, consistency.facts, asked.asOf),
  fundingFindings: ({ asked }, _, { db }) => findContradictions(db, consistency.kinds, asked, {}),
};
