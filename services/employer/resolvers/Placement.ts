import type { PlacementResolvers } from '../__generated__/resolvers.ts';

export const Placement: PlacementResolvers = {
  followUps: ({ id }, _, { loaders }, info) => loaders.followUpsOfPlacement.load(id, info),
  retentionChecks: ({ id }, _, { loaders }, info) => loaders.retentionChecksOfPlacement.load(id, info),
};
