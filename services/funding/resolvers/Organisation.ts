import type { OrganisationResolvers } from '../__generated__/resolvers.ts';

export const Organisation: OrganisationResolvers = {
  carries: ({ id }, _, { loaders }, info) => loaders.programmesOfCarrier.load(id, info),
};
