import { byId } from '@dienstweg/kit';
import type { PlacementResolvers } from '../__generated__/resolvers.ts';

export const Placement: PlacementResolvers = {
  followUps: byId((loaders) => loaders.followUpsOfPlacement),
  retentionChecks: byId((loaders) => loaders.retentionChecksOfPlacement),
};
