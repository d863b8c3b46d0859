import { fact, holds, isWithin, type QueryWithin, queryWithin, type SplitBy } from '@dienstweg/cohorts';
import { badUserInput } from '@dienstweg/kit';
import type { Scope } from '@dienstweg/schema/access';
import type { PersonAttribute } from '../__generated__/resolvers.ts';
import { germanLevels } from '../tables/GermanRecord.ts';
import { labourStatusKinds } from '../tables/LabourStatus.ts';
import { educations, sexes } from '../tables/Participant.ts';
import { exitReasons } from '../tables/Participation.ts';
import { residenceStatusKinds } from '../tables/ResidenceStatus.ts';
import { HELD, known, NEWEST_LEVEL } from './person.ts';

const ESF_PLUS_BANDS = [18, 30, 55];
const HELD_AND_KNOWN = `${HELD} and kind <> 'UNKNOWN'`;

interface AttributeSplit extends Omit<SplitBy, 'fact'> {
  /** What it takes to be told the values of single people. */
  readonly scope: Scope;
  /** The enum that has the values. */
  readonly type?: string;
}

const onDay =
  (text: string): QueryWithin =>
  (asOf) => ({ text, values: [asOf] });
const ofPerson = (key: string, condition: string) =>
  onDay(`select ${key} key, id number from participant where $1::date is not null and ${condition}`);

/** The newest stay of each person that had begun on the day, within some programmes. */
const newestStay = (key: string, condition: string) =>
  queryWithin(
    `select key, number from (select distinct on (participant_id) participant_id number, ${key} key from participation
      where entered_on <= $1 and ${isWithin('programme_id')} order by participant_id, entered_on desc, id desc) newest
    where ${condition}`,
  );
const firstEntry = (format: string) =>
  queryWithin(
    `select to_char(min(entered_on), '${format}') key, participant_id number from participation
    where entered_on <= $1 and ${isWithin('programme_id')} group by participant_id`,
  );

const coach = queryWithin(
  `select c.coach_id key, s.participant_id number from coaching c join participation s on s.id = c.participation_id
    where s.entered_on <= $1 and ${holds('c.coached_from', 'c.coached_until')} and ${isWithin('s.programme_id')}`,
);

/** What had become, by the day, of the application of each person that was made last. */
const newestApplication = queryWithin(
  `select distinct on (participant_id) participant_id number,
      case when least(admitted_on, entered_on) <= $1 then 'ADMITTED' else 'NOT_ADMITTED' end key
    from participation where applied_on <= $1 and ${isWithin('programme_id')}
    order by participant_id, applied_on desc, id desc`,
);

/** More bands are no statistics, and every one is a group of the answer. */
const MOST_BANDS = 20;

/**
 * By age in completed years; a band is named by its ends, `18-29`. BAD_USER_INPUT for bands that do not ascend or too
 * many.
 */
function byAge(bands: readonly number[] = ESF_PLUS_BANDS): AttributeSplit {
  if (bands.some((least, i) => least <= (bands[i - 1] ?? 0)))
    throw badUserInput('bands: the lower ends are above 0 and ascend.');
  if (bands.length > MOST_BANDS) throw badUserInput(`bands: there are at most ${MOST_BANDS}, not ${bands.length}.`);
  const values = [0, ...bands].map((least, i) => (bands[i] === undefined ? `${least}+` : `${least}-${bands[i] - 1}`));
  return {
    scope: 'identity:read',
    values,
    query: (asOf) => ({
      text: `select ($2::text[])[1 + width_bucket(extract(year from age($1::date, birth_date))::int, $3::int[])] key,
        id number from participant where birth_date <= $1`,
      values: [asOf, values, bands],
    }),
  };
}

/** By programme entered by the day; one person may be in several. */
export const byProgramme: SplitBy = {
  fact: fact('People.byProgramme', 'participations:read'),
  query: queryWithin(
    `select programme_id key, participant_id number from participation
      where entered_on <= $1 and ${isWithin('programme_id')}`,
  ),
};

const SPLITS = {
  SEX: {
    scope: 'identity:read',
    type: 'Sex',
    query: ofPerson('sex', "sex <> 'UNKNOWN'"),
    values: known(sexes),
  },
  AGE_GROUP: byAge(),
  GERMAN_LEVEL: {
    scope: 'level:read',
    type: 'GermanLevel',
    query: onDay(`select r.level key, r.participant_id number from ${NEWEST_LEVEL}`),
    values: germanLevels,
  },
  RESIDENCE_STATUS: {
    scope: 'residence:read',
    type: 'ResidenceStatusKind',
    query: onDay(`select kind key, participant_id number from residence_status where ${HELD_AND_KNOWN}`),
    values: known(residenceStatusKinds),
  },
  LABOUR_STATUS: {
    scope: 'labour:read',
    type: 'LabourStatusKind',
    query: onDay(`select kind key, participant_id number from labour_status where ${HELD_AND_KNOWN}`),
    values: known(labourStatusKinds),
  },
  EDUCATION: {
    scope: 'labour:read',
    type: 'Education',
    query: ofPerson('education', 'education is not null'),
    values: educations,
  },
  SITE: { scope: 'participations:read', query: newestStay('site_id', 'key is not null') },
  COACH: { scope: 'participations:read', query: coach },
  PROGRAMME: { scope: 'participations:read', query: byProgramme.query },
  DISTRICT: { scope: 'identity:read', query: ofPerson('left(ags, 5)', 'ags is not null') },
  POSTAL_AREA: {
    scope: 'identity:read',
    query: ofPerson('postal_code', 'postal_code is not null'),
  },
  ENTRY_MONTH: { scope: 'participations:read', query: firstEntry('YYYY-MM') },
  ENTRY_QUARTER: { scope: 'participations:read', query: firstEntry('YYYY-"Q"Q') },
  ENTRY_YEAR: { scope: 'participations:read', query: firstEntry('YYYY') },
  EXIT_REASON: {
    scope: 'participations:read',
    type: 'ExitReason',
    query: newestStay('case when left_on <= $1 then exit_reason end', 'key is not null'),
    values: exitReasons,
  },
  ADMISSION: {
    scope: 'participations:read',
    type: 'Admission',
    query: newestApplication,
    values: ['ADMITTED', 'NOT_ADMITTED'],
  },
} satisfies Record<PersonAttribute, AttributeSplit>;

/** How people are split by an attribute; `bands` are those of age. */
export function byAttribute(attribute: PersonAttribute, bands?: readonly number[] | null): SplitBy {
  const { scope, ...split } = attribute === 'AGE_GROUP' && bands ? byAge(bands) : SPLITS[attribute];
  return { ...split, fact: fact(`People.by(${attribute})`, scope) };
}

/** The enum whose values an attribute has; undefined for values that are said as they are. */
export const typeOf = (attribute: PersonAttribute) => (SPLITS[attribute] as AttributeSplit).type;
