import { counting } from '@dienstweg/cohorts';
import type { PeopleResolvers } from '../__generated__/resolvers.ts';
import { daysBetween } from '../criteria/days-between.ts';

export const People: PeopleResolvers = {
  ...counting,
  days: (people, { from, to }, context) => daysBetween(context, people, from, to),
};
