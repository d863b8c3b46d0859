import {
  holds,
  MemberSet,
  type RequestSets,
  type ResolvedLeaf,
  type SetQuery,
  SetQueryBuilder,
} from '@dienstweg/cohorts';
import { type GermanLevel, germanLevels } from '../tables/GermanRecord.ts';
import { labourStatusKinds } from '../tables/LabourStatus.ts';
import { educations, sexes } from '../tables/Participant.ts';
import { residenceStatusKinds } from '../tables/ResidenceStatus.ts';
import { beyondQuery, FARTHEST_KM, type Places, reachQuery } from './homes.ts';
import { nationalityGroup } from './nationality.ts';

/** An overall record that is the newest of its person on the day asked about. */
export const NEWEST_LEVEL = `german_record r where r.skill = 'OVERALL'
  and ${holds('r.recorded_on', 'r.superseded_on')}`;

export const HELD = holds('held_from', 'held_until');
const BORN_BY = 'birth_date <= $1::date - make_interval(years => $)';
const CHILDREN = 'select count(*) from unnest(child_birth_years) born where born <= extract(year from $1::date)';
const MINORS = `${CHILDREN} and born + 18 >= extract(year from $1::date)`;

/** What a filter asks of the person at one place of it. */
export type PersonLeaf = ResolvedLeaf<'person'>;

/** A criterion of the person, whatever stays there were. */
interface PersonCriterion<Asked> {
  /** Everyone of whom it holds on a day. */
  query(asked: Asked, asOf: string, places: Places): SetQuery;
  /** What to ask of who does not meet it to find whether it is recorded of them; null where no record means no. */
  readonly recorded: ((asked: Asked) => Asked) | null;
}

const PERSON = {
  sex: {
    query: (wanted, asOf) => person(asOf, (p) => p.and('sex = any($)', wanted)),
    recorded: () => known(sexes),
  },
  age: {
    query: ({ min, max }, asOf) =>
      person(asOf, (p) => p.where('birth_date <= $1').and(BORN_BY, years(min)).and(`not (${BORN_BY})`, years(max, 1))),
    recorded: () => ({}),
  },
  children: {
    query: (range, asOf) =>
      person(asOf, (p) => p.where('child_birth_years is not null').between(`(${CHILDREN})`, range)),
    recorded: () => ({}),
  },
  minorChildren: {
    query: (range, asOf) => person(asOf, (p) => p.where('child_birth_years is not null').between(`(${MINORS})`, range)),
    recorded: () => ({}),
  },
  singleParent: {
    query: (wanted, asOf) => person(asOf, (p) => p.and('single_parent = $', wanted)),
    recorded: (wanted) => !wanted,
  },
  germanAtLeast: {
    query: (least, asOf) =>
      new SetQueryBuilder(asOf)
        .and('r.level = any($)', germanLevels.slice(germanLevels.indexOf(least as GermanLevel)))
        .query(`select r.participant_id number from ${NEWEST_LEVEL}`),
    recorded: () => 'NONE',
  },
  residenceStatus: {
    query: (kinds, asOf) => statusQuery('residence_status', kinds, asOf),
    recorded: () => known(residenceStatusKinds),
  },
  labourStatus: {
    query: (kinds, asOf) => statusQuery('labour_status', kinds, asOf),
    recorded: () => known(labourStatusKinds),
  },
  education: {
    query: (wanted, asOf) => person(asOf, (p) => p.and('education = any($)', wanted)),
    recorded: () => educations,
  },
  nationality: {
    query: (groups, asOf) => person(asOf, (p) => p.and(`${nationalityGroup('nationality')} = any($)`, groups)),
    recorded: () => ['GERMAN', 'EU', 'NON_EU'],
  },
  consent: {
    query: (purposes, asOf) => (purposes.length > 0 ? consentQuery(purposes, asOf) : person(asOf, (p) => p)),
    recorded: null,
  },
  livesWithin: { query: reachQuery, recorded: (reach) => ({ ...reach, km: FARTHEST_KM }) },
  livesBeyond: { query: beyondQuery, recorded: (remoteness) => ({ ...remoteness, of: [] }) },
  district: {
    query: (districts, asOf) =>
      person(asOf, (p) => p.and('exists (select from unnest($::text[]) d where starts_with(ags, d))', districts)),
    recorded: () => [''],
  },
} satisfies {
  readonly [Field in keyof PersonLeaf]-?: PersonCriterion<NonNullable<PersonLeaf[Field]>>;
};

type Facts = readonly (readonly [PersonCriterion<unknown>, asked: unknown, field: string])[];

/** What a leaf says of the person, fact by fact. */
export const factsOf = (leaf: PersonLeaf): Facts =>
  (Object.entries(PERSON) as [keyof PersonLeaf, PersonCriterion<unknown>][]).flatMap(([field, criterion]) =>
    leaf[field] === null || leaf[field] === undefined ? [] : [[criterion, leaf[field], field] as const],
  );

/** Everyone of whom all holds that a leaf says; where `among` is given, at least those among these. */
export async function personSet(
  sets: RequestSets,
  leaf: PersonLeaf,
  { asOf, ...places }: Places & { readonly asOf: string },
  among: MemberSet | undefined,
): Promise<MemberSet> {
  const facts = factsOf(leaf).map(([criterion, asked]) => sets.of(criterion.query(asked, asOf, places), among));
  return MemberSet.meeting(await Promise.all(facts), []);
}

/** The values that say something. */
export const known = <Kind extends string>(values: readonly Kind[]) => values.filter((value) => value !== 'UNKNOWN');

const person = (asOf: string, add: (person: SetQueryBuilder) => SetQueryBuilder) =>
  add(new SetQueryBuilder(asOf)).query('select id number from participant where $1::date is not null');

/** A number of years that days can be counted back by; without ages beyond, it narrows as much. */
const years = (age: number | null | undefined, more = 0) =>
  age === null || age === undefined ? null : Math.max(0, Math.min(age, 999) + more);

/** People with one of the kinds; of whom none is recorded it is unknown. */
function statusQuery(table: string, kinds: readonly string[], asOf: string): SetQuery {
  if (!kinds.includes('UNKNOWN'))
    return new SetQueryBuilder(asOf)
      .and('kind = any($)', kinds)
      .query(`select participant_id number from ${table} where ${HELD}`);
  return new SetQueryBuilder(asOf).and("coalesce(kind, 'UNKNOWN') = any($)", kinds).query(
    `select p.id number from participant p left join ${table} on participant_id = p.id and ${HELD}
        where $1::date is not null`,
  );
}

const consentQuery = (purposes: readonly string[], asOf: string) =>
  new SetQueryBuilder(asOf)
    .and('purpose = any($)', [...new Set(purposes)])
    .query(
      `select participant_id number from consent where ${holds('granted_on', 'withdrawn_on')}`,
      ' group by participant_id having count(distinct purpose) = cardinality($2::text[])',
    );
