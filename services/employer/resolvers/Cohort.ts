import { distinctLeavesOf, establishmentsIn, everRecordedBy } from '@dienstweg/cohorts';
import type { CohortResolvers, TargetProgressResolvers } from '../__generated__/resolvers.ts';
import { leafSet, recordsFor } from '../criteria/leaf.ts';
import { placesToWork, positionOf } from '../positions.ts';

/** What a target counts is a cohort as well. */
const answers = {
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
} satisfies CohortResolvers;

export const TargetProgress: TargetProgressResolvers = answers;

export const Cohort: CohortResolvers = {
  ...answers,
  employerRecords: ({ criteria }, _, { sets }) => {
    const leaves = distinctLeavesOf(criteria.where, 'work').flatMap(recordsFor);
    return Promise.all(leaves.map(async (leaf) => leafSet(sets, leaf, everRecordedBy(criteria.asOf))));
  },
};
