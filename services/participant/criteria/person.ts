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
import { residenceStatusKinds, workPermits } from '../tables/ResidenceStatus.ts';
import { ageAtEntryQuery, ofAge } from './ages.ts';
import { beyondQuery, FARTHEST_KM, type Places, reachQuery, travelQuery } from './homes.ts';
import { nationalityGroup } from './nationality.ts';

/** An overall record that is the newest of its person on the day asked about. */
export const NEWEST_LEVEL = `german_record r where r.skill = 'OVERALL'
  and ${holds('r.recorded_on', 'r.superseded_on')}`;

export const HELD = holds('held_from', 'held_until');
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
    query: (range, asOf) =>
      ofAge(new SetQueryBuilder(asOf), '$1::date', range).query('select p.id number from participant p where true'),
    recorded: () => ({}),
  },
  ageAtEntry: { query: ageAtEntryQuery, recorded: (asked) => ({ ...asked, years: {} }) },
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
    query: (kinds, asOf) => statusQuery(['residence_status', 'kind'], kinds, asOf),
    recorded: () => known(residenceStatusKinds),
  },
  workPermit: {
    query: (permits, asOf) => statusQuery(['residence_status', 'work_permit'], permits, asOf),
    recorded: () => known(workPermits),
  },
  labourStatus: {
    query: (kinds, asOf) => statusQuery(['labour_status', 'kind'], kinds, asOf),
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
  travelsTo: { query: travelQuery, recorded: null },
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

function person(asOf: string, narrow: (person: SetQueryBuilder) => unknown): SetQuery {
  const query = new SetQueryBuilder(asOf);
  narrow(query);
  return query.query('select id number from participant where $1::date is not null');
}

/** People with one of the kinds; of whom none is recorded it is unknown. */
function statusQuery([table, kind]: readonly [string, string], kinds: readonly string[], asOf: string): SetQuery {
  if (!kinds.includes('UNKNOWN'))
    return new SetQueryBuilder(asOf)
      .and(`${kind} = any($)`, kinds)
      .query(`select participant_id number from ${table} where ${HELD}`);
  return new SetQueryBuilder(asOf).and(`coalesce(${kind}, 'UNKNOWN') = any($)`, kinds).query(
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
