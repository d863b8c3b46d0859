import {
  type AttributeOf,
  monthInWords,
  type QueryWithin,
  quarterInWords,
  queryWithin,
  type SplitBy,
  type Splitting,
} from '@dienstweg/cohorts';
import { badUserInput } from '@dienstweg/kit';
import type { Attribute } from '../__generated__/resolvers.ts';
import { germanLevels } from '../tables/GermanRecord.ts';
import { labourStatusKinds } from '../tables/LabourStatus.ts';
import { educations, sexes } from '../tables/Participant.ts';
import { exitReasons } from '../tables/Participation.ts';
import { residenceStatusKinds } from '../tables/ResidenceStatus.ts';
import { inBands } from './age-bands.ts';
import { HELD, known, NEWEST_LEVEL } from './person.ts';
import { atEntry, coach, firstEntry, newestApplication, newestStay, programme } from './stay-splits.ts';

/** What people are split by that the participant service knows of them. */
export type PersonAttribute = Exclude<Attribute, AttributeOf>;

/** People to be split by it, by age into these bands. */
export interface PersonSplitting extends Splitting<PersonAttribute> {
  readonly bands?: readonly number[] | null | undefined;
}

const onDay =
  (text: string): QueryWithin =>
  (asOf) => ({ text, values: [asOf] });
const ofPerson = (key: string) => onDay(`select ${key} key, id number from participant where $1::date is not null`);

const AGE = queryWithin(
  `select extract(year from age($1::date, birth_date))::int age, id number from participant
    where birth_date <= $1 and ($2::text[] is null or true)`,
);

type Bands = readonly number[] | undefined;

const BY_AGE = {
  AGE_GROUP: (bands: Bands) => ({ ...inBands(AGE, bands), scopes: ['identity:read'], others: 'UNKNOWN' }),
  AGE_AT_ENTRY: (bands: Bands) => ({
    ...inBands(newestStay('entry_age', 'age'), bands),
    scopes: ['participations:read', 'identity:read'],
    others: 'UNKNOWN',
  }),
} satisfies { readonly [Age in PersonAttribute]?: (bands: Bands) => SplitBy };

const SPLITS: Readonly<Record<Exclude<PersonAttribute, keyof typeof BY_AGE>, SplitBy>> = {
  SEX: {
    scopes: ['identity:read'],
    query: ofPerson("nullif(sex, 'UNKNOWN')"),
    type: 'Sex',
    values: known(sexes),
    others: 'UNKNOWN',
  },
  GERMAN_LEVEL: {
    scopes: ['level:read'],
    query: onDay(`select r.level key, r.participant_id number from ${NEWEST_LEVEL}`),
    type: 'GermanLevel',
    values: germanLevels,
    others: 'UNKNOWN',
  },
  RESIDENCE_STATUS: {
    scopes: ['residence:read'],
    query: onDay(`select nullif(kind, 'UNKNOWN') key, participant_id number from residence_status where ${HELD}`),
    type: 'ResidenceStatusKind',
    values: known(residenceStatusKinds),
    others: 'UNKNOWN',
  },
  LABOUR_STATUS: {
    scopes: ['labour:read'],
    query: onDay(`select nullif(kind, 'UNKNOWN') key, participant_id number from labour_status where ${HELD}`),
    type: 'LabourStatusKind',
    values: known(labourStatusKinds),
    others: 'UNKNOWN',
  },
  EDUCATION: {
    scopes: ['labour:read'],
    query: ofPerson('education'),
    type: 'Education',
    values: educations,
    others: 'UNKNOWN',
  },
  GERMAN_AT_ENTRY: { ...atEntry('entry_german_level', 'level:read'), type: 'GermanLevel', values: germanLevels },
  RESIDENCE_AT_ENTRY: {
    ...atEntry('entry_residence_status', 'residence:read'),
    type: 'ResidenceStatusKind',
    values: known(residenceStatusKinds),
  },
  LABOUR_AT_ENTRY: {
    ...atEntry('entry_labour_status', 'labour:read'),
    type: 'LabourStatusKind',
    values: known(labourStatusKinds),
  },
  EDUCATION_AT_ENTRY: { ...atEntry('entry_education', 'labour:read'), type: 'Education', values: educations },
  SITE: { scopes: ['participations:read'], query: newestStay('site_id'), others: 'NONE' },
  COACH: { scopes: ['participations:read'], query: coach, others: 'NONE' },
  PROGRAMME: { scopes: ['participations:read'], query: programme, others: 'NONE' },
  DISTRICT: { scopes: ['identity:read'], query: ofPerson('left(ags, 5)'), others: 'UNKNOWN' },
  POSTAL_AREA: { scopes: ['identity:read'], query: ofPerson('postal_code'), others: 'UNKNOWN' },
  ENTRY_MONTH: { ...firstEntry('YYYY-MM'), inWords: monthInWords },
  ENTRY_QUARTER: { ...firstEntry('YYYY-"Q"Q'), inWords: quarterInWords },
  ENTRY_YEAR: firstEntry('YYYY'),
  EXIT_REASON: {
    scopes: ['participations:read'],
    query: newestStay('case when left_on <= $1 then exit_reason end'),
    type: 'ExitReason',
    values: exitReasons,
    others: 'NONE',
  },
  ADMISSION: {
    scopes: ['participations:read'],
    query: newestApplication,
    type: 'Admission',
    values: ['ADMITTED', 'NOT_ADMITTED'],
    others: 'UNKNOWN',
  },
};

const isByAge = (attribute: PersonAttribute): attribute is keyof typeof BY_AGE => attribute in BY_AGE;

/** How people are split by an attribute. BAD_USER_INPUT for bands of what has none. */
export function splitBy(attribute: PersonAttribute, bands?: readonly number[] | null): SplitBy {
  if (isByAge(attribute)) return BY_AGE[attribute](bands ?? undefined);
  if (bands) throw onlyOfAge();
  return SPLITS[attribute];
}

function onlyOfAge() {
  const ages = Object.keys(BY_AGE);
  return badUserInput({
    EN: `bands: only ${ages.join(' and ')} have bands.`,
    DE: `bands: Nur ${ages.join(' und ')} haben Altersgruppen.`,
  });
}
