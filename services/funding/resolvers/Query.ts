import { today } from '@dienstweg/kit';
import type { QueryResolvers } from '../__generated__/resolvers.ts';
import { contradictionsAsked } from '../contradictions/asked.ts';
import { resolveCohort } from '../criteria/resolve.ts';

export const Query: QueryResolvers = {
  cohort: async (_, { where, asOf }, context) => ({ criteria: await resolveCohort(context, where, asOf) }),
  viewer: (_, __, { viewer }) => viewer,
  contradictions: async (_, { where, asOf }, context) => ({
    asked: await contradictionsAsked(context, where ?? {}, asOf),
  }),
  programme: (_, { id }, { loaders }, info) => loaders.programme.load(id, info),
  programmes: (_, { where }, { loaders }, info) => loaders.programmes.load(info, where ?? {}),
  funders: (_, __, { loaders }, info) => loaders.funders.load(info),
  organisation: (_, { id }, { loaders }, info) => loaders.organisation.load(id, info),
  organisations: (_, { where, ...page }, { loaders }, info) => loaders.organisations.load(page, info, where ?? {}),
  targetIndicator: (_, { id }, { loaders }, info) => loaders.indicator.load(id, info),
  targetAgreements: (_, filter, { loaders }, info) => loaders.targetAgreements.load(info, filter),
  fundingLine: (_, { id }, { loaders }, info) => loaders.fundingLine.load(id, info),
  grant: (_, { id }, { loaders }, info) => loaders.grant.load(id, info),
  grants: (_, { where, asOf, ...page }, { loaders }, info) => {
    const { programme, state } = where ?? {};
    return loaders.grants.load(page, info, { programme, state: state && [asOf ?? today(), ...state] });
  },
  operations: async (_, { where, ...page }, { loaders }, info) => ({
    ...(await loaders.operations.load(page, info, where ?? {})),
    where: where ?? {},
  }),
};
