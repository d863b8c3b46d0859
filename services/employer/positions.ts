import { type Reading, statement } from '@dienstweg/kit';
import type { Establishment } from './tables/Establishment.ts';
import type { Vacancy } from './tables/Vacancy.ts';

/** SQL of whether a vacancy has positions open on a day, which stands for `$`. */
export const openOn = `(select count(*) from unnest(filled_on) taken where taken <= $) < positions
  and opened_on <= $ and (closed_on is null or closed_on > $)`;

/** How many positions of a vacancy were taken by a day. */
export const filledBy = ({ filledOn }: Pick<Vacancy, 'filledOn'>, day: string) =>
  filledOn.filter((taken) => taken <= day).length;

/** The same as `openOn`. */
export const isOpenOn = (
  { positions, openedOn, closedOn, ...taken }: Pick<Vacancy, 'positions' | 'openedOn' | 'closedOn' | 'filledOn'>,
  day: string,
) => filledBy(taken, day) < positions && openedOn <= day && (closedOn === null || closedOn > day);

/** Where an establishment lies; null where unknown. */
export const positionOf = ({ latitude, longitude }: Pick<Establishment, 'latitude' | 'longitude'>) =>
  latitude === null || longitude === null ? null : { latitude, longitude };

const TO_WORK = statement(`select distinct latitude, longitude from establishment s
  where latitude is not null and exists (
    select from vacancy v where v.establishment_id = s.id and ${openOn.replaceAll('$', '$1')})`);

/** Where establishments lie that have positions open on a day. */
export const placesToWork = async (db: Reading, day: string) =>
  (await db.read(TO_WORK, [day])).map(([latitude, longitude]) => ({
    latitude: latitude as number,
    longitude: longitude as number,
  }));

/** Filter values for vacancies with positions open on a day (true), with none (false), or for all. */
export const openAsOf = (open: boolean | null | undefined, day: string) => ({
  openOn: open === true ? day : null,
  notOpenOn: open === false ? day : null,
});
