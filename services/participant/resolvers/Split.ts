import { splitTypeOf } from '@dienstweg/cohorts';
import type { SplitResolvers } from '../__generated__/resolvers.ts';

export const Split: SplitResolvers = {
  __resolveType: ({ attribute }) => splitTypeOf(attribute),
};
