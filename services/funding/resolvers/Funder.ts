import type { FunderResolvers } from '../__generated__/resolvers.ts';

export const Funder: FunderResolvers = {
  fundingLines: ({ id }, _, { loaders }, info) => loaders.fundingLines.load(id, info),
  programmes: ({ id }, filter, { loaders }, info) => loaders.programmesOfFunder.load(id, info, filter),
};
