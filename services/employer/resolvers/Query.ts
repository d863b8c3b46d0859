import { dayTold, talliedFor } from '@dienstweg/cohorts';
import { badUserInput, endsBeforeItBegins, today } from '@dienstweg/kit';
import type { QueryResolvers } from '../__generated__/resolvers.ts';
import { dueIn } from '../due.ts';
import { lastingEmployers } from '../lasting-hires.ts';
import { openAsOf } from '../positions.ts';

export const Query: QueryResolvers = {
  employer: (_, { id }, { loaders }, info) => loaders.employer.load(id, info),
  employers: async (_, { where, asOf, ...page }, context, info) => {
    const least = where?.lastingHiresAtLeast;
    const { loaders, db } = context;
    const lasting = (hires: number) =>
      lastingEmployers(db.withoutRowSecurity, hires, talliedFor(context, null), asOf ?? today());
    return loaders.employers.load(page, info, { among: least == null ? null : await lasting(least) });
  },
  establishment: (_, { id }, { loaders }, info) => loaders.establishment.load(id, info),
  establishments: (_, { where, ...page }, { loaders }, info) => {
    const { district } = where ?? {};
    if (district && !/^\d{2,8}$/.test(district)) throw noDistrict();
    return loaders.establishments.load(page, info, where ?? {});
  },
  vacancy: (_, { id }, { loaders }, info) => loaders.vacancy.load(id, info),
  vacancies: (_, { where, asOf, ...page }, context, info) => {
    const open = openAsOf(where?.open, dayTold(context, [], asOf));
    return context.loaders.vacancies.load(page, info, { ...open, kind: where?.kind });
  },
  jobCommitments: (_, { where, ...page }, { loaders }, info) =>
    loaders.commitmentsDue.load(page, info, { ...dueIn(where), hasDay: true }),
  probationFollowUps: (_, { where, ...page }, { loaders }, info) => loaders.followUpsDue.load(page, info, dueIn(where)),
  retentionChecks: (_, { where, ...page }, { loaders }, info) =>
    loaders.retentionChecksDue.load(page, info, dueIn(where)),
  hiringEvent: (_, { id }, { loaders }, info) => loaders.hiringEvent.load(id, info),
  hiringEvents: (_, { where, ...page }, { loaders }, info) => {
    const { programme, during } = where ?? {};
    if (during?.from && during.until && during.until <= during.from) throw endsBeforeItBegins('during');
    return loaders.hiringEvents.load(page, info, { programme, ...during });
  },
};

const noDistrict = () =>
  badUserInput({
    EN: 'district: an AGS begins with 2 to 8 digits.',
    DE: 'district: Ein AGS beginnt mit 2 bis 8 Ziffern.',
  });
