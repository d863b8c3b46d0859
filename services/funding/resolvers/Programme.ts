import type { ProgrammeResolvers } from '../__generated__/resolvers.ts';
import { resolveWithin } from '../criteria/within.ts';

export const Programme: ProgrammeResolvers = {
  cohort: async ({ id }, { where, asOf }, context) => ({
    criteria: await resolveWithin(context, id, where ?? {}, asOf),
  }),
  applicants: async ({ id }, { where, asOf }, context) => ({
    criteria: { ...(await resolveWithin(context, id, where ?? {}, asOf)), among: 'APPLICANTS' },
  }),
  parts: ({ id }, _, { loaders }, info) => loaders.parts.load(id, info),
  partners: ({ id }, _, { loaders }, info) => loaders.partnersOfProgramme.load(id, info),
  funders: async ({ id }, _, { loaders }, info) => {
    const stated = await loaders.fundersOfProgramme.load(id, info);
    return stated.length ? stated : null;
  },
  eligibilityRules: ({ id }, _, { loaders }, info) => loaders.eligibilityRules.load(id, info),
  targetAgreements: ({ id }, _, { loaders }, info) => loaders.targetAgreementsOfProgramme.load(id, info),
  grants: ({ id }, _, { loaders }, info) => loaders.grantsOfProgramme.load(id, info),
  reportedFigures: ({ id }, _, { loaders }, info) => loaders.reportedFigures.load(id, info),
};
