import { counting, daysOf, labelled, splitPeople } from '@dienstweg/kit';
import type { PeopleResolvers } from '../__generated__/resolvers.ts';
import { lasted, placed } from '../criteria/milestones.ts';
import { byEmployer, byOutcome, byPlacementMonth, bySector } from '../criteria/splits.ts';

export const People: PeopleResolvers = {
  ...counting,
  placedOn: (people, _, { db }) => daysOf(db, people, placed),
  lastedOn: (people, _, { db }) => daysOf(db, people, lasted),
  byOutcome: async (people, { language }, { sets }) =>
    labelled(await splitPeople(people, byOutcome, sets), 'PlacementKind', language),
  bySector: async (people, { language }, { sets }) =>
    labelled(await splitPeople(people, bySector, sets), 'Sector', language),
  byEmployer: async (people, _, { sets, loaders }, info) => {
    const groups = await splitPeople(people, byEmployer, sets);
    return groups.map(async ({ key, people: some }) => ({
      employer: await loaders.employer.load(key, info),
      people: some,
    }));
  },
  byPlacementMonth: async (people, _, { sets }) =>
    labelled(await splitPeople(people, byPlacementMonth, sets), 'Month', 'EN'),
};
