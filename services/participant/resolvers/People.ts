import { counting, daysOf, forbidden, membersFrom, splitPeople } from '@dienstweg/kit';
import type { PeopleResolvers } from '../__generated__/resolvers.ts';
import { labelOfValue } from '../criteria/labels.ts';
import { entered } from '../criteria/milestones.ts';
import { byAge, byProgramme, splits } from '../criteria/splits.ts';

export const People: PeopleResolvers = {
  ...counting,
  list: ({ members }, { orderBy, ...page }, { loaders }, info) => {
    const { set, discretion, ...of } = membersFrom(members);
    if (discretion) throw forbidden('Whoever may see numbers only gets no list of people.');
    if (orderBy === 'NUMBER') return loaders.participantsAmong.load(set, page, info);
    return loaders.participantsRanked.load(set, orderBy, of, page, info);
  },
  by: async (people, { attribute, bands, language }, context, info) => {
    const groups = await splitPeople(
      people,
      attribute === 'AGE_GROUP' ? byAge(bands ?? undefined) : splits[attribute],
      context,
    );
    return groups.map(async (group) => ({
      ...group,
      label: await labelOfValue(context, attribute, group.key, language, info),
    }));
  },
  enteredOn: (people, _, { db }) => daysOf(db.everyone, people, entered),
  byProgramme: async (people, _, context) => {
    const groups = await splitPeople(people, byProgramme, context);
    return groups
      .filter(({ key }) => key !== null)
      .map(({ key, people: some }) => ({ programme: { id: key as string }, people: some }));
  },
};
