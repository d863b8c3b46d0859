import { leavesOf } from '@dienstweg/kit';
import type { CohortResolvers } from '../__generated__/resolvers.ts';
import { type Leaf, leafSet } from '../criteria/leaf.ts';
import { positionOf } from '../positions.ts';

export const Cohort: CohortResolvers = {
  employerSets: ({ criteria }, _, { sets }) => {
    const { where, asOf } = criteria;
    return Promise.all(leavesOf<Leaf>(where, 'employer').map((leaf) => leafSet(sets, leaf, asOf)));
  },
  employerPlaces: ({ criteria }, _, { loaders }, info) => {
    const homes = leavesOf<{ livesWithin?: { ofEstablishment?: string | null } | null }>(criteria.where, 'participant');
    const establishments = homes.flatMap(({ livesWithin }) => livesWithin?.ofEstablishment || []);
    return Promise.all(
      establishments.map(async (id) => {
        const establishment = await loaders.establishment.load(id, info);
        return establishment && positionOf(establishment);
      }),
    );
  },
};
