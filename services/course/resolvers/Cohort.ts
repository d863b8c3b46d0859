import { distinctLeavesOf, everRecordedBy } from '@dienstweg/cohorts';
import type { CohortResolvers, TargetProgressResolvers } from '../__generated__/resolvers.ts';
import { certificateDays } from '../criteria/certificates.ts';
import { leafQuery, recordsFor } from '../criteria/leaf.ts';

/** What a target counts is a cohort as well. */
const answers = {
  certificateDays: ({ criteria }, _, context) => certificateDays(context, criteria),
  courseSets: ({ criteria }, _, { sets }) => {
    const leaves = distinctLeavesOf(criteria.where, 'enrolment');
    return Promise.all(leaves.map(async (leaf) => sets.of(leafQuery(leaf, criteria.asOf))));
  },
} satisfies CohortResolvers;

export const TargetProgress: TargetProgressResolvers = answers;

export const Cohort: CohortResolvers = {
  ...answers,
  courseRecords: ({ criteria }, _, { sets }) => {
    const leaves = distinctLeavesOf(criteria.where, 'enrolment').flatMap(recordsFor);
    return Promise.all(leaves.map(async (leaf) => sets.of(leafQuery(leaf, everRecordedBy(criteria.asOf)))));
  },
};
