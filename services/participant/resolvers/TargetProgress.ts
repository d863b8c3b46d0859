import { type CohortReference, counting } from '@dienstweg/kit';
import type { TargetProgressResolvers } from '../__generated__/resolvers.ts';
import type { ParticipantContext } from '../context.ts';
import { progressOf } from '../criteria/progress.ts';
import { peopleOf } from './Cohort.ts';

export const TargetProgress: TargetProgressResolvers = {
  __resolveReference: async (cohort: CohortReference, context: ParticipantContext) => {
    const { target, asOf } = cohort.criteria;
    const people = await peopleOf(cohort, context);
    const count = counting.count(people, {}, context);
    return target && count !== null ? { people, ...progressOf(target, count, asOf) } : null;
  },
  people: ({ people }) => people,
  value: ({ value }) => value,
  status: ({ status }) => status,
  neededPerMonth: ({ neededPerMonth }) => neededPerMonth,
  forecast: ({ forecast }) => forecast,
};
