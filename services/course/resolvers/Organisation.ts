import type { OrganisationResolvers } from '../__generated__/resolvers.ts';

export const Organisation: OrganisationResolvers = {
  providerUnits: ({ id }, _, { loaders }, info) => loaders.providerUnitsOfOrganisation.load(id, info),
};
