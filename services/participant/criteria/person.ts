import { Predicate, type SetQuery } from '@dienstweg/kit';
import { levelsFrom } from './german-levels.ts';
import type { Leaf, Place } from './leaf.ts';
import { nationalityGroup } from './nationality.ts';
import { distanceKm } from './reach.ts';

export const BORN_BY = 'birth_date <= $1::date - make_interval(years => $)';

/** An overall record that is the newest of its person on the day asked about. */
export const NEWEST_LEVEL =
  "german_record r where r.skill = 'OVERALL' and r.recorded_on <= $1 and (r.superseded_on is null or r.superseded_on > $1)";

const HOLDS = 'held_from <= $1 and (held_until is null or held_until > $1)';
const CHILDREN = '(select count(*) from unnest(child_birth_years) born where born <= extract(year from $1::date))';

/** One query for each thing that the leaf says about the person. */
export function personQueries(leaf: Leaf, asOf: string, place: Place | null): SetQuery[] {
  const {
    sex,
    age,
    children,
    germanAtLeast,
    residenceStatus,
    labourStatus,
    education,
    nationality,
    consent,
    livesWithin,
  } = leaf;
  const person = (add: (predicate: Predicate) => Predicate) =>
    add(new Predicate(asOf)).query('select id number from participant where $1::date is not null', ['participant']);
  const status = (table: string, kinds: string[]) =>
    new Predicate(asOf)
      .and('kind = any($)', kinds)
      .query(`select participant_id number from ${table} where ${HOLDS}`, [table]);
  return [
    sex && person((p) => p.and('sex = any($)', sex)),
    education && person((p) => p.and('education = any($)', education)),
    nationality && person((p) => p.and(`${nationalityGroup('nationality')} = any($)`, nationality)),
    age &&
      person((p) =>
        p
          .and(BORN_BY, age.min)
          .and(`not (${BORN_BY})`, age.max === null || age.max === undefined ? null : age.max + 1)
          .and('birth_date is not null = $', true),
      ),
    children && person((p) => p.and('child_birth_years is not null = $', true).between(CHILDREN, children)),
    germanAtLeast &&
      new Predicate(asOf)
        .and('r.level = any($)', levelsFrom(germanAtLeast))
        .query(`select r.participant_id number from ${NEWEST_LEVEL}`, ['german_record']),
    residenceStatus && status('residence_status', residenceStatus),
    labourStatus && status('labour_status', labourStatus),
    consent && consentQuery(consent, asOf),
    livesWithin && reachQuery(livesWithin, asOf, place),
  ].filter((query): query is SetQuery => Boolean(query));
}

const consentQuery = (purposes: string[], asOf: string) =>
  new Predicate(asOf)
    .and('purpose = any($)', [...new Set(purposes)])
    .query(
      'select participant_id number from consent where granted_on <= $1 and (withdrawn_on is null or withdrawn_on > $1)',
      ['consent'],
      ' group by participant_id having count(distinct purpose) = cardinality($2::text[])',
    );

/** People whose postal area lies within reach; of an unknown place nobody does. */
function reachQuery(
  { km, ofPostalCode }: NonNullable<Leaf['livesWithin']>,
  asOf: string,
  place: Place | null,
): SetQuery {
  const home = 'select p.id number from participant p join postal_area home on home.id = p.postal_code';
  const near = new Predicate(asOf);
  if (ofPostalCode) {
    near.and(`${distanceKm('home', 'origin')} <= $`, km).and('origin.id = $', ofPostalCode);
    return near.query(`${home} cross join postal_area origin where $1::date is not null`, [
      'participant',
      'postal_area',
    ]);
  }
  near.and(`${distanceKm('home', 'origin')} <= $`, km);
  const origin = place
    ? `(select ${Number(place.latitude)}::float8 latitude, ${Number(place.longitude)}::float8 longitude)`
    : '(select 0::float8 latitude, 0::float8 longitude where false)';
  return near.query(`${home} cross join ${origin} origin where $1::date is not null`, ['participant', 'postal_area']);
}
