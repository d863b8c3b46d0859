import { requiring } from '@dienstweg/kit';
import type { SiteResolvers } from '../__generated__/resolvers.ts';

export const Site: SiteResolvers = {
  position: requiring(['latitude', 'longitude'], ({ latitude, longitude }) =>
    latitude === null || longitude === null ? null : { latitude, longitude },
  ),
};
