import { type CohortReference, membersFrom, numberOf } from '@dienstweg/kit';
import type { TargetProgressResolvers } from '../__generated__/resolvers.ts';
import type { ParticipantContext } from '../context.ts';
import { progressOf } from '../criteria/progress.ts';
import { peopleOf } from './Cohort.ts';

export const TargetProgress: TargetProgressResolvers = {
  __resolveReference: async (cohort: CohortReference, context: ParticipantContext) => {
    const { target, asOf } = cohort.criteria;
    const people = await peopleOf(cohort, context);
    if (!target) return null;
    const { status } = progressOf(target, membersFrom(people.members).set.size, asOf);
    return { people, ...progressOf(target, numberOf(people), asOf), status };
  },
  people: ({ people }) => people,
  value: ({ value }) => value,
  status: ({ status }) => status,
  neededPerMonth: ({ neededPerMonth }) => neededPerMonth,
  forecast: ({ forecast }) => forecast,
};
