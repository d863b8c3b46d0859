import { Predicate, type SetQuery } from '@dienstweg/cohorts';
import { levelsFrom } from './german-levels.ts';
import { beyondQuery, reachQuery } from './homes.ts';
import type { Leaf, Places } from './leaf.ts';
import { nationalityGroup } from './nationality.ts';

/** An overall record that is the newest of its person on the day asked about. */
export const NEWEST_LEVEL =
  "german_record r where r.skill = 'OVERALL' and r.recorded_on <= $1 and (r.superseded_on is null or r.superseded_on > $1)";

const HOLDS = 'held_from <= $1 and (held_until is null or held_until > $1)';
const BORN_BY = 'birth_date <= $1::date - make_interval(years => $)';
const CHILDREN = '(select count(*) from unnest(child_birth_years) born where born <= extract(year from $1::date))';

/** One query for each thing that the leaf says about the person. */
export function personQueries(leaf: Leaf, asOf: string, places: Places): SetQuery[] {
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
    livesBeyond,
    district,
  } = leaf;
  const person = (add: (predicate: Predicate) => Predicate) =>
    add(new Predicate(asOf)).query('select id number from participant where $1::date is not null', ['participant']);
  return [
    sex && person((p) => p.and('sex = any($)', sex)),
    education && person((p) => p.and('education = any($)', education)),
    nationality && person((p) => p.and(`${nationalityGroup('nationality')} = any($)`, nationality)),
    age &&
      person((p) =>
        p.and('birth_date <= $1 and $', true).and(BORN_BY, years(age.min)).and(`not (${BORN_BY})`, years(age.max, 1)),
      ),
    children && person((p) => p.and('child_birth_years is not null = $', true).between(CHILDREN, children)),
    germanAtLeast &&
      new Predicate(asOf)
        .and('r.level = any($)', levelsFrom(germanAtLeast))
        .query(`select r.participant_id number from ${NEWEST_LEVEL}`, ['german_record']),
    residenceStatus && statusQuery('residence_status', residenceStatus, asOf),
    labourStatus && statusQuery('labour_status', labourStatus, asOf),
    consent?.length && consentQuery(consent, asOf),
    livesWithin && reachQuery(livesWithin, asOf, places),
    livesBeyond && beyondQuery(livesBeyond, asOf, places),
    district && person((p) => p.and('exists (select from unnest($::text[]) d where starts_with(ags, d))', district)),
  ].filter((query): query is SetQuery => Boolean(query));
}

/** A number of years that days can be counted back by; without ages beyond, it narrows as much. */
const years = (age: number | null | undefined, more = 0) =>
  age === null || age === undefined ? null : Math.max(0, Math.min(age, 999) + more);

/** People with one of the kinds; of whom none is recorded it is unknown. */
function statusQuery(table: string, kinds: string[], asOf: string): SetQuery {
  if (!kinds.includes('UNKNOWN'))
    return new Predicate(asOf)
      .and('kind = any($)', kinds)
      .query(`select participant_id number from ${table} where ${HOLDS}`, [table]);
  return new Predicate(asOf)
    .and("coalesce(kind, 'UNKNOWN') = any($)", kinds)
    .query(
      `select p.id number from participant p left join ${table} on participant_id = p.id and ${HOLDS} where $1::date is not null`,
      ['participant', table],
    );
}

const consentQuery = (purposes: string[], asOf: string) =>
  new Predicate(asOf)
    .and('purpose = any($)', [...new Set(purposes)])
    .query(
      'select participant_id number from consent where granted_on <= $1 and (withdrawn_on is null or withdrawn_on > $1)',
      ['consent'],
      ' group by participant_id having count(distinct purpose) = cardinality($2::text[])',
    );
