import { counting, labelled, splitPeople } from '@dienstweg/cohorts';
import type { PeopleResolvers } from '../__generated__/resolvers.ts';
import { daysBetween } from '../criteria/days-between.ts';
import { byEmployer, byOutcome, byPlacementMonth, bySector } from '../criteria/splits.ts';

export const People: PeopleResolvers = {
  ...counting,
  days: (people, { from, to }, context) => daysBetween(context, people, from, to),
  byOutcome: async (people, { language }, context) =>
    labelled(await splitPeople(people, byOutcome, context), 'PlacementKind', language ?? context.language),
  bySector: async (people, { language }, context) =>
    labelled(await splitPeople(people, bySector, context), 'Sector', language ?? context.language),
  byEmployer: async (people, _, context, info) => {
    const groups = await splitPeople(people, byEmployer, context);
    return groups.map(async ({ key, ...group }) => ({
      ...group,
      employer: await context.loaders.employer.load(key, info),
    }));
  },
  byPlacementMonth: async (people, { language }, context) =>
    labelled(await splitPeople(people, byPlacementMonth, context), 'PLACEMENT_MONTH', language ?? context.language),
};
