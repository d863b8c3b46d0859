import { distinctLeavesOf } from '@dienstweg/cohorts';
import type { ParticipantCriteria } from '@dienstweg/schema/criteria';
import type { CohortResolvers } from '../__generated__/resolvers.ts';
import { type Leaf, leafSet } from '../criteria/leaf.ts';
import { placesToWork, positionOf } from '../positions.ts';

export const Cohort: CohortResolvers = {
  employerSets: ({ criteria }, _, { sets }) => {
    const leaves = distinctLeavesOf<Leaf>(criteria.where, 'employer');
    return Promise.all(leaves.map((leaf) => leafSet(sets, leaf, criteria.asOf)));
  },
  employerPlaces: ({ criteria }, _, { loaders }, info) => {
    const homes = distinctLeavesOf<ParticipantCriteria>(criteria.where, 'participant');
    const establishments = homes.flatMap(({ livesWithin }) => livesWithin?.ofEstablishment || []);
    return Promise.all(
      establishments.map(async (id) => {
        const establishment = await loaders.establishment.load(id, info);
        return establishment && positionOf(establishment);
      }),
    );
  },
  vacancyPlaces: ({ criteria }, _, { db }) => {
    const homes = distinctLeavesOf<ParticipantCriteria>(criteria.where, 'participant');
    return homes.some(({ livesBeyond }) => livesBeyond?.of.includes('VACANCY')) ? placesToWork(db, criteria.asOf) : [];
  },
};
