import { counting, daysOf, type Fact, fact, membersFrom, noteFacts, reads } from '@dienstweg/cohorts';
import { unauthorized } from '@dienstweg/kit';
import { isReadWithin, visibilityOf } from '@dienstweg/protection';
import type { PeopleOrder, PeopleResolvers } from '../__generated__/resolvers.ts';
import { entered } from '../criteria/milestones.ts';
import { visibleOf } from '../criteria/visible.ts';

/** What an order tells of everyone in a list. */
const TOLD_BY_ORDER: Readonly<Record<PeopleOrder, readonly Fact[]>> = {
  NUMBER: [],
  AGE: [fact('People.list(AGE)', 'identity:read')],
  ENTRY_DATE: [fact('People.list(ENTRY_DATE)', 'participations:read')],
  LAST_CONTACT: [fact('People.list(LAST_CONTACT)', 'counselling:read')],
};

export const People: PeopleResolvers = {
  ...counting,
  list: async ({ members }, { orderBy, ...page }, context, info) => {
    const { set, facts, ...of } = membersFrom(members);
    const { loaders, viewer } = context;
    const told = [...facts, ...TOLD_BY_ORDER[orderBy]];
    if (!reads(viewer, told)) {
      const scopes = [...new Set(told.map(({ scope }) => scope))];
      throw unauthorized(
        {
          EN: `list: to be told who these are takes ${scopes.join(' with ')}.`,
          DE: `list: Zu erfahren, wer das ist, braucht ${scopes.join(' mit ')}.`,
        },
        { field: 'People.list', scopes: [scopes] },
      );
    }
    if (!isReadWithin(visibilityOf(viewer), of))
      throw unauthorized({
        EN: 'list: who these are depends on facts of programmes that are not yours.',
        DE: 'list: Wer das ist, hängt an Angaben aus Programmen, die nicht Ihre sind.',
      });
    noteFacts(told, context.db);
    const visible = await visibleOf(set, context, of.within);
    if (orderBy === 'NUMBER') return loaders.participantsAmong.load(visible, page, info);
    return loaders.participantsRanked.load(visible, orderBy, of, page, info);
  },
  by: ({ members }, { attribute, bands }) => ({ members, attribute, bands }),
  enteredOn: (people, _, { db }) => daysOf(db.withoutRowSecurity, people, entered),
};
