import { distinctLeavesOf, establishmentsIn } from '@dienstweg/cohorts';
import type { CohortResolvers } from '../__generated__/resolvers.ts';
import { leafSet } from '../criteria/leaf.ts';
import { placesToWork, positionOf } from '../positions.ts';

export const Cohort: CohortResolvers = {
  employerSets: ({ criteria }, _, { sets }) => {
    const leaves = distinctLeavesOf(criteria.where, 'work');
    return Promise.all(leaves.map((leaf) => leafSet(sets, leaf, criteria.asOf)));
  },
  employerPlaces: ({ criteria }, _, { loaders }, info) =>
    Promise.all(
      establishmentsIn(criteria.where).map(async (id) => {
        const establishment = await loaders.establishment.load(id, info);
        return establishment && positionOf(establishment);
      }),
    ),
  vacancyPlaces: ({ criteria }, _, { db }) => {
    const homes = distinctLeavesOf(criteria.where, 'person');
    return homes.some(({ livesBeyond }) => livesBeyond?.of.includes('VACANCY')) ? placesToWork(db, criteria.asOf) : [];
  },
};
