import { needs } from '@dienstweg/kit';
import type { PlacementResolvers } from '../__generated__/resolvers.ts';
import { dueIn } from '../due.ts';

export const Placement: PlacementResolvers = {
  followUps: needs(['id'], ({ id }, { where }, { loaders }, info) =>
    loaders.followUpsOfPlacement.load(id, info, dueIn(where)),
  ),
  retentionChecks: needs(['id'], ({ id }, { where }, { loaders }, info) =>
    loaders.retentionChecksOfPlacement.load(id, info, dueIn(where)),
  ),
};
