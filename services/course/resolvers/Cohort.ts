import { distinctLeavesOf } from '@dienstweg/cohorts';
import type { CohortResolvers } from '../__generated__/resolvers.ts';
import { certificateDays } from '../criteria/certificates.ts';
import { leafQuery } from '../criteria/leaf.ts';

export const Cohort: CohortResolvers = {
  certificateDays: ({ criteria }, _, context) => certificateDays(context, criteria),
  courseSets: ({ criteria }, _, { sets }) => {
    const leaves = distinctLeavesOf(criteria.where, 'enrolment');
    return Promise.all(leaves.map(async (leaf) => sets.of(leafQuery(leaf, criteria.asOf))));
  },
};
