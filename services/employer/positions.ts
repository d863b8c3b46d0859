import { today } from '@dienstweg/kit';
import type { Establishment } from './entities/Establishment.ts';

/** Where an establishment lies; null where unknown. */
export const positionOf = ({ latitude, longitude }: Establishment) =>
  latitude === null || longitude === null ? null : { latitude, longitude };

/** Filter values for vacancies with positions open today (true), with none (false), or for all. */
export const openToday = (open: boolean | null | undefined) => ({
  openOn: open === true ? today() : null,
  notOpenOn: open === false ? today() : null,
});
