import type { QueryResolvers } from '../__generated__/resolvers.ts';

export const Query: QueryResolvers = {
  participant: (_, { id }, { loaders }, info) => loaders.participantByNumber.load(id, info),
  participants: (_, { programme, site, ...page }, { loaders }, info) =>
    loaders.participants.load(page, info, { programme, site }),
  site: (_, { id }, { loaders }, info) => loaders.siteById.load(id, info),
  sites: (_, filter, { loaders }, info) => loaders.sites.load(info, filter),
  coach: (_, { id }, { loaders }, info) => loaders.coachById.load(id, info),
  supportPlans: (_, { reviewDuring, ...page }, { loaders }, info) =>
    loaders.supportPlans.load(page, info, { ...reviewDuring, reviewed: true }),
  coaches: (_, { programme, ...page }, { loaders }, info) => loaders.coaches.load(page, info, { programme }),
};
