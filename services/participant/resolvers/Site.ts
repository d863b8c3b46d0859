import type { SiteResolvers } from '../__generated__/resolvers.ts';

export const Site: SiteResolvers = {
  position: ({ latitude, longitude }) => (latitude === null || longitude === null ? null : { latitude, longitude }),
};
