import { splitPeople } from '@dienstweg/cohorts';
import type { WorkSplitResolvers } from '../__generated__/resolvers.ts';
import { SPLITS } from '../criteria/splits.ts';

export const WorkSplit: WorkSplitResolvers = {
  groups: (split, _, context) => splitPeople(split, SPLITS[split.attribute], context),
};
