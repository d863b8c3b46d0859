import { membersFrom, numberOf, rounded } from '@dienstweg/cohorts';
import type { TargetProgressResolvers } from '../__generated__/resolvers.ts';
import type { ParticipantContext } from '../context.ts';
import type { AnsweredCohort } from '../criteria/answers.ts';
import { progressOf } from '../criteria/progress.ts';
import { peopleOf } from './Cohort.ts';

export const TargetProgress: TargetProgressResolvers = {
  __resolveReference: async (cohort: AnsweredCohort, context: ParticipantContext) => {
    const { target, asOf } = cohort.criteria;
    const people = await peopleOf(cohort, context);
    if (!target) return null;
    const { set, base } = membersFrom(people.members);
    const disclosed = numberOf(people);
    const exact = rounded(target.value, base) === 0 ? disclosed : set.size; // a target of a few would tell them
    return { people, ...progressOf(target, { exact, disclosed }, asOf) };
  },
  people: ({ people }) => people,
  value: ({ value }) => value,
  status: ({ status }) => status,
  neededPerMonth: ({ neededPerMonth }) => neededPerMonth,
  forecast: ({ forecast }) => forecast,
};
