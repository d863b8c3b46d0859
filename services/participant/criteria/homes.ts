import { type SetQuery, SetQueryBuilder } from '@dienstweg/cohorts';
import { distanceKm } from '@dienstweg/kit';
import type { Reach, Remoteness } from '@dienstweg/schema/criteria';

/** A place on the map. */
export interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

/** The places that leaves measure distances from, as the employer service knows them. */
export interface Places {
  /** Where establishments lie, by their ids; null where that is unknown. */
  readonly establishments: ReadonlyMap<string, Place | null>;
  readonly vacancies: readonly Place[];
}

/** Farther than any two places are from each other. */
export const FARTHEST_KM = 25_000;

const LIVES = 'select p.id number from participant p join postal_area home on home.id = p.postal_code';

/** People whose postal area lies within reach; of an unknown place nobody does. */
export function reachQuery(
  { km, ofPostalCode, ofEstablishment }: Reach,
  asOf: string,
  { establishments }: Places,
): SetQuery {
  const origin = ofPostalCode
    ? '(select latitude, longitude from postal_area where id = $2)'
    : '(select $2::float8 latitude, $3::float8 longitude)';
  const establishment = establishments.get(ofEstablishment ?? '');
  const values = ofPostalCode ? [asOf, ofPostalCode] : [asOf, establishment?.latitude, establishment?.longitude];
  return new SetQueryBuilder(asOf, values)
    .and(`${distanceKm('home', 'origin')} <= $`, km)
    .query(`${LIVES} cross join ${origin} origin where $1::date is not null`);
}

/** People who do not live farther away than they travel, as far as it is known. */
export function travelQuery(establishment: string, asOf: string, { establishments }: Places): SetQuery {
  const { latitude = null, longitude = null } = establishments.get(establishment) ?? {};
  return {
    text: `select id number from participant where $1::date is not null and id not in (
      select p.id from participant p join postal_area home on home.id = p.postal_code
        cross join (select $2::float8 latitude, $3::float8 longitude) workplace
      where ${distanceKm('home', 'workplace')} > p.travel_radius_km)`,
    values: [asOf, latitude, longitude],
  };
}

/** People whose postal area is known and out of reach of every place of the kinds. */
export function beyondQuery({ km, of }: Remoteness, asOf: string, { vacancies }: Places): SetQuery {
  const outOfReachOf = (place: string) =>
    `home.id not in (select area.id from postal_area area join ${place} on ${distanceKm('area', 'place')} <= $)`;
  const work = [vacancies.map(({ latitude }) => latitude), vacancies.map(({ longitude }) => longitude)];
  const [sites, toWork] = [of.includes('SITE'), of.includes('VACANCY')];
  return new SetQueryBuilder(asOf, toWork ? [asOf, ...work] : [asOf])
    .and(outOfReachOf('site place'), sites ? km : null)
    .and(outOfReachOf('unnest($2::float8[], $3::float8[]) place (latitude, longitude)'), toWork ? km : null)
    .query(`${LIVES} where $1::date is not null`);
}
