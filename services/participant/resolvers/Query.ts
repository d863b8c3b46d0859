import { fact, reads } from '@dienstweg/cohorts';
import { unauthorized } from '@dienstweg/kit';
import type { QueryResolvers } from '../__generated__/resolvers.ts';
import { refuseUnlessAccompanimentIsRead } from '../accompaniment.ts';

/** What it takes to be told who is at a site. */
const SITE = fact('site', 'participations:read');

export const Query: QueryResolvers = {
  participant: (_, { id }, { loaders }, info) => loaders.participantByNumber.load(id, info),
  participants: (_, { programme, site, ...page }, { loaders, viewer }, info) => {
    if (site != null && !reads(viewer, [SITE])) throw unauthorized(`site: it takes ${SITE.scope}.`);
    return loaders.participants.load(page, info, { programme, site });
  },
  site: (_, { id }, { loaders }, info) => loaders.siteById.load(id, info),
  sites: (_, filter, { loaders }, info) => loaders.sites.load(info, filter),
  coach: (_, { id }, { loaders }, info) => loaders.coachById.load(id, info),
  supportPlans: (_, { reviewDuring, ...page }, { loaders }, info) =>
    loaders.supportPlans.load(page, info, { ...reviewDuring, reviewed: true }),
  coaches: (_, { programme, ...page }, { loaders, viewer }, info) => {
    if (programme != null) refuseUnlessAccompanimentIsRead(viewer, programme);
    return loaders.coaches.load(page, info, { programme });
  },
};
