import { leavesOf } from '@dienstweg/kit';
import type { CohortResolvers } from '../__generated__/resolvers.ts';
import { type Leaf, leafQuery } from '../criteria/leaf.ts';

export const Cohort: CohortResolvers = {
  courseSets: ({ criteria }, _, { sets }) => {
    const { where, asOf } = criteria;
    return Promise.all(leavesOf<Leaf>(where, 'course').map((leaf) => sets.of(leafQuery(leaf, asOf))));
  },
};
