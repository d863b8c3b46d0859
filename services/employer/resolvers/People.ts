import { counting, daysOf, labelled, splitPeople } from '@dienstweg/kit';
import type { PeopleResolvers } from '../__generated__/resolvers.ts';
import { lasted, placed } from '../criteria/milestones.ts';
import { byEmployer, byOutcome, byPlacementMonth, bySector } from '../criteria/splits.ts';

export const People: PeopleResolvers = {
  ...counting,
  placedOn: (people, _, { db }) => daysOf(db.everyone, people, placed),
  lastedOn: (people, _, { db }) => daysOf(db.everyone, people, lasted),
  byOutcome: async (people, { language }, context) =>
    labelled(await splitPeople(people, byOutcome, context), 'PlacementKind', language),
  bySector: async (people, { language }, context) =>
    labelled(await splitPeople(people, bySector, context), 'Sector', language),
  byEmployer: async (people, _, context, info) => {
    const groups = await splitPeople(people, byEmployer, context);
    return groups.map(async ({ key, people: some }) => ({
      employer: await context.loaders.employer.load(key, info),
      people: some,
    }));
  },
  byPlacementMonth: async (people, _, context) =>
    labelled(await splitPeople(people, byPlacementMonth, context), 'Month', 'EN'),
};
