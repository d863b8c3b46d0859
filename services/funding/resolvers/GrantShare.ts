import type { GrantShareResolvers } from '../__generated__/resolvers.ts';

export const GrantShare: GrantShareResolvers = {
  funder: ({ funderId }, _, { loaders }, info) => loaders.funder.load(funderId, info),
};
