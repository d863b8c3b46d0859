import { splitPeople } from '@dienstweg/cohorts';
import type { CourseSplitResolvers } from '../__generated__/resolvers.ts';
import { SPLITS } from '../criteria/splits.ts';

export const CourseSplit: CourseSplitResolvers = {
  groups: (split, _, context) => splitPeople(split, SPLITS[split.attribute], context),
};
