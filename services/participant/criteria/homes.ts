import { Predicate, type SetQuery } from '@dienstweg/cohorts';
import { distanceKm } from '@dienstweg/kit';
import type { Leaf, Places } from './leaf.ts';

const LIVES = 'select p.id number from participant p join postal_area home on home.id = p.postal_code';
const TABLES = ['participant', 'postal_area'];

/** People whose postal area lies within reach; of an unknown place nobody does. */
export function reachQuery(
  { km, ofPostalCode }: NonNullable<Leaf['livesWithin']>,
  asOf: string,
  { establishment }: Places,
): SetQuery {
  const origin = ofPostalCode
    ? '(select latitude, longitude from postal_area where id = $2)'
    : '(select $2::float8 latitude, $3::float8 longitude)';
  const values = ofPostalCode ? [asOf, ofPostalCode] : [asOf, establishment?.latitude, establishment?.longitude];
  return new Predicate(asOf, values)
    .and(`${distanceKm('home', 'origin')} <= $`, km)
    .query(`${LIVES} cross join ${origin} origin where $1::date is not null`, TABLES);
}

/** People whose postal area is known and out of reach of every place of the kinds. */
export function beyondQuery(
  { km, of }: NonNullable<Leaf['livesBeyond']>,
  asOf: string,
  { vacancies }: Places,
): SetQuery {
  const outOfReachOf = (place: string) =>
    `home.id not in (select area.id from postal_area area join ${place} on ${distanceKm('area', 'place')} <= $)`;
  const work = [vacancies.map(({ latitude }) => latitude), vacancies.map(({ longitude }) => longitude)];
  const [sites, toWork] = [of.includes('SITE'), of.includes('VACANCY')];
  return new Predicate(asOf, toWork ? [asOf, ...work] : [asOf])
    .and(outOfReachOf('site place'), sites ? km : null)
    .and(outOfReachOf('unnest($2::float8[], $3::float8[]) place (latitude, longitude)'), toWork ? km : null)
    .query(`${LIVES} where $1::date is not null`, [...TABLES, 'site']);
}
