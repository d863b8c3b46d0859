import { needs } from '@dienstweg/kit';
import type { SiteResolvers } from '../__generated__/resolvers.ts';

export const Site: SiteResolvers = {
  position: needs(['latitude', 'longitude'], ({ latitude, longitude }) =>
    latitude === null || longitude === null ? null : { latitude, longitude },
  ),
};
