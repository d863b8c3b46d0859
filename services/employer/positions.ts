import type { Establishment } from './entities/Establishment.ts';

/** Where an establishment lies; null where unknown. */
export const positionOf = ({ latitude, longitude }: Establishment) =>
  latitude === null || longitude === null ? null : { latitude, longitude };
