import { fact, refuseForeign, refuseUnread } from '@dienstweg/cohorts';
import { spanAsked } from '@dienstweg/kit';
import type { QueryResolvers } from '../__generated__/resolvers.ts';
import { refuseUnlessAccompanimentIsRead } from '../accompaniment.ts';

/** What it takes to be told who is at a site. */
const SITE = fact('site', 'participations:read');

export const Query: QueryResolvers = {
  participant: (_, { id }, { loaders }, info) => loaders.participantByNumber.load(id, info),
  participants: async (_, { where, ...page }, { loaders, viewer }, info) => {
    const { programme, site } = where ?? {};
    if (programme != null) refuseForeign(viewer, programme);
    if (site != null) {
      refuseUnread(viewer, [SITE]);
      const known = viewer.programmes && (await loaders.siteById.load(site, info));
      if (known) refuseForeign(viewer, known.programmeId);
    }
    return loaders.participants.load(page, info, where ?? {});
  },
  site: (_, { id }, { loaders }, info) => loaders.siteById.load(id, info),
  sites: (_, filter, { loaders }, info) => loaders.sites.load(info, filter),
  coach: (_, { id }, { loaders }, info) => loaders.coachById.load(id, info),
  supportPlans: (_, { where, ...page }, { loaders }, info) =>
    loaders.supportPlans.load(page, info, { ...spanAsked(where?.reviewDuring, where?.nextDays), reviewed: true }),
  coaches: (_, { where, ...page }, { loaders, viewer }, info) => {
    if (where?.programme != null) refuseUnlessAccompanimentIsRead(viewer, where.programme);
    return loaders.coaches.load(page, info, where ?? {});
  },
};
