import { handOn, ofEveryone } from '@dienstweg/cohorts';
import type { ContradictionReportResolvers } from '../__generated__/resolvers.ts';
import { contradictionsFound } from '../contradictions/found.ts';
import { consistency } from '../contradictions/index.ts';

/** Finds nothing before the others have told their facts. */
const factsOnly = { facts: consistency.facts, kinds: {} };

export const ContradictionReport: ContradictionReportResolvers = {
  toldByParticipant: ({ asked }, _, { db }) =>
    handOn(ofEveryone(db.withoutRowSecurity), factsOnly, { asked, told: [] }),
  found: (report, _, context) => contradictionsFound(context, report),
};
