import { splitPeople } from '@dienstweg/cohorts';
import type { PersonSplitResolvers } from '../__generated__/resolvers.ts';
import { splitBy } from '../criteria/splits.ts';

export const PersonSplit: PersonSplitResolvers = {
  groups: (split, _, context) => splitPeople(split, splitBy(split.attribute, split.bands), context),
};
