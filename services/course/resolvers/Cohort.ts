import { leavesAsked } from '@dienstweg/kit';
import type { CohortResolvers } from '../__generated__/resolvers.ts';
import { type Leaf, leafQuery } from '../criteria/leaf.ts';

export const Cohort: CohortResolvers = {
  courseSets: ({ criteria }, _, { sets, viewer }) => {
    const leaves = leavesAsked<Leaf>(criteria, viewer, 'course');
    return Promise.all(leaves.map((leaf) => sets.of(leafQuery(leaf, criteria.asOf))));
  },
};
