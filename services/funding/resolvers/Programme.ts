import { byId, needs, today } from '@dienstweg/kit';
import type { ProgrammeResolvers } from '../__generated__/resolvers.ts';
import { eligibleFor } from '../criteria/eligible.ts';
import { resolveWithin } from '../criteria/resolve.ts';
import { seriesOf } from '../criteria/series.ts';

export const Programme: ProgrammeResolvers = {
  cohort: needs(['id'], async ({ id }, { where, asOf }, context) => ({
    criteria: await resolveWithin(context, id, where ?? {}, asOf),
  })),
  applicants: needs(['id'], async ({ id }, { where, asOf }, context) => ({
    criteria: { ...(await resolveWithin(context, id, where ?? {}, asOf)), among: 'APPLICANTS' },
  })),
  series: needs(['id'], async ({ id }, { on, where }, context) =>
    seriesOf(on, await resolveWithin(context, id, where ?? {}, on[0])),
  ),
  spent: needs(['id'], ({ id }, { asOf }, { loaders }) => loaders.spentInTree.load(id, asOf ?? today())),
  eligible: needs(['id'], async ({ id }, { asOf }, context, info) => {
    const offer = { field: 'Programme.eligible', programme: id, days: [today()] };
    return { criteria: await eligibleFor(context, offer, asOf ?? today(), info) };
  }),
  parts: byId((loaders) => loaders.parts),
  partners: byId((loaders) => loaders.partnersOfProgramme),
  funders: needs(['id'], async ({ id }, _, { loaders }, info) => {
    const stated = await loaders.fundersOfProgramme.load(id, info);
    return stated.length ? stated : null;
  }),
  eligibilityRules: byId((loaders) => loaders.eligibilityRules),
  targetAgreements: byId((loaders) => loaders.targetAgreementsOfProgramme),
  grants: byId((loaders) => loaders.grantsOfProgramme),
  reports: byId((loaders) => loaders.reportsOfProgramme),
  reportedFigures: needs(['id'], ({ id }, { asOf }, { loaders }, info) =>
    loaders.reportedFigures.load(id, info, { asOf }),
  ),
};
