import { byId, needs } from '@dienstweg/kit';
import type { FunderResolvers } from '../__generated__/resolvers.ts';

export const Funder: FunderResolvers = {
  fundingLines: byId((loaders) => loaders.fundingLines),
  programmes: needs(['id'], ({ id }, filter, { loaders }, info) => loaders.programmesOfFunder.load(id, info, filter)),
};
