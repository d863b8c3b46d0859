import { fact, type SetQuery, SetQueryBuilder, type SplitBy } from '@dienstweg/cohorts';
import { badUserInput } from '@dienstweg/kit';
import { germanLevels } from '../tables/GermanRecord.ts';
import { labourStatusKinds } from '../tables/LabourStatus.ts';
import { educations, sexes } from '../tables/Participant.ts';
import { exitReasons } from '../tables/Participation.ts';
import { residenceStatusKinds } from '../tables/ResidenceStatus.ts';
import { NEWEST_LEVEL } from './person.ts';

const ESF_PLUS_BANDS = [18, 30, 55];
/** The values that are known, since what is unknown is a group of its own. */
const known = (values: readonly string[]) => values.filter((value) => value !== 'UNKNOWN');
const HOLDS = "held_from <= $1 and (held_until is null or held_until > $1) and kind <> 'UNKNOWN'";

const query = (text: string, asOf: string, tables: string[], end = ''): SetQuery =>
  new SetQueryBuilder(asOf).query(text, tables, end);
const ofPerson = (key: string, condition: string) => (asOf: string) =>
  query(`select ${key} key, id number from participant where $1::date is not null and ${condition}`, asOf, [
    'participant',
  ]);

/** The newest stay of each person that had begun on the day, within some programmes. */
const newestStay =
  (key: string, condition: string): SplitBy['query'] =>
  (asOf, within) => ({
    text: `select key, number from (select distinct on (participant_id) participant_id number, ${key} key from participation
    where entered_on <= $1 and ($2::text[] is null or programme_id = any($2)) order by participant_id, entered_on desc, id desc) newest where ${condition}`,
    values: [asOf, within],
    tables: ['participation'],
  });
const firstEntry =
  (format: string): SplitBy['query'] =>
  (asOf, within) => ({
    text: `select to_char(min(entered_on), '${format}') key, participant_id number from participation
    where entered_on <= $1 and ($2::text[] is null or programme_id = any($2)) group by participant_id`,
    values: [asOf, within],
    tables: ['participation'],
  });

const coach: SplitBy['query'] = (asOf, within) => ({
  text: `select c.coach_id key, s.participant_id number from coaching c join participation s on s.id = c.participation_id
    where s.entered_on <= $1 and c.coached_from <= $1 and (c.coached_until is null or c.coached_until > $1) and ($2::text[] is null or s.programme_id = any($2))`,
  values: [asOf, within],
  tables: ['coaching', 'participation'],
});

/** What had become, by the day, of the application of each person that was made last. */
const newestApplication: SplitBy['query'] = (asOf, within) => ({
  text: `select distinct on (participant_id) case when least(admitted_on, entered_on) <= $1 then 'ADMITTED' else 'NOT_ADMITTED' end key, participant_id number
    from participation where applied_on <= $1 and ($2::text[] is null or programme_id = any($2)) order by participant_id, applied_on desc, id desc`,
  values: [asOf, within],
  tables: ['participation'],
});

/** More bands are no statistics, and every one is a group of the answer. */
const MOST_BANDS = 20;

/** By age in completed years; a band is named by its ends, such as `18-29`. BAD_USER_INPUT where the bands do not ascend or are too many. */
export function byAge(bands: readonly number[] = ESF_PLUS_BANDS): SplitBy {
  if (bands.some((least, i) => least <= (bands[i - 1] ?? 0)))
    throw badUserInput('bands: the lower ends are above 0 and ascend.');
  if (bands.length > MOST_BANDS) throw badUserInput(`bands: there are at most ${MOST_BANDS}, not ${bands.length}.`);
  const values = [0, ...bands].map((least, i) => (bands[i] === undefined ? `${least}+` : `${least}-${bands[i] - 1}`));
  return {
    fact: fact('People.by(AGE_GROUP)', 'identity:read'),
    values,
    query: (asOf) => ({
      text: `select ($2::text[])[1 + width_bucket(extract(year from age($1::date, birth_date))::int, $3::int[])] key, id number from participant where birth_date <= $1`,
      values: [asOf, values, bands],
      tables: ['participant'],
    }),
  };
}

/** By programme entered by the day; one person may be in several. */
export const byProgramme: SplitBy = {
  fact: fact('People.byProgramme', 'participations:read'),
  query: (asOf, within) => ({
    text: 'select programme_id key, participant_id number from participation where entered_on <= $1 and ($2::text[] is null or programme_id = any($2))',
    values: [asOf, within],
    tables: ['participation'],
  }),
};

/** How each attribute splits people. */
export const splits = {
  SEX: {
    fact: fact('People.by(SEX)', 'identity:read'),
    query: ofPerson('sex', "sex <> 'UNKNOWN'"),
    values: known(sexes),
  },
  AGE_GROUP: byAge(),
  GERMAN_LEVEL: {
    fact: fact('People.by(GERMAN_LEVEL)', 'level:read'),
    query: (asOf) => query(`select r.level key, r.participant_id number from ${NEWEST_LEVEL}`, asOf, ['german_record']),
    values: germanLevels,
  },
  RESIDENCE_STATUS: {
    fact: fact('People.by(RESIDENCE_STATUS)', 'residence:read'),
    query: (asOf) =>
      query(`select kind key, participant_id number from residence_status where ${HOLDS}`, asOf, ['residence_status']),
    values: known(residenceStatusKinds),
  },
  LABOUR_STATUS: {
    fact: fact('People.by(LABOUR_STATUS)', 'labour:read'),
    query: (asOf) =>
      query(`select kind key, participant_id number from labour_status where ${HOLDS}`, asOf, ['labour_status']),
    values: known(labourStatusKinds),
  },
  EDUCATION: {
    fact: fact('People.by(EDUCATION)', 'labour:read'),
    query: ofPerson('education', 'education is not null'),
    values: educations,
  },
  SITE: { fact: fact('People.by(SITE)', 'participations:read'), query: newestStay('site_id', 'key is not null') },
  COACH: { fact: fact('People.by(COACH)', 'participations:read'), query: coach },
  PROGRAMME: { ...byProgramme, fact: fact('People.by(PROGRAMME)', 'participations:read') },
  DISTRICT: { fact: fact('People.by(DISTRICT)', 'identity:read'), query: ofPerson('left(ags, 5)', 'ags is not null') },
  POSTAL_AREA: {
    fact: fact('People.by(POSTAL_AREA)', 'identity:read'),
    query: ofPerson('postal_code', 'postal_code is not null'),
  },
  ENTRY_MONTH: { fact: fact('People.by(ENTRY_MONTH)', 'participations:read'), query: firstEntry('YYYY-MM') },
  ENTRY_QUARTER: { fact: fact('People.by(ENTRY_QUARTER)', 'participations:read'), query: firstEntry('YYYY-"Q"Q') },
  ENTRY_YEAR: { fact: fact('People.by(ENTRY_YEAR)', 'participations:read'), query: firstEntry('YYYY') },
  EXIT_REASON: {
    fact: fact('People.by(EXIT_REASON)', 'participations:read'),
    query: newestStay('case when left_on <= $1 then exit_reason end', 'key is not null'),
    values: exitReasons,
  },
  ADMISSION: {
    fact: fact('People.by(ADMISSION)', 'participations:read'),
    query: newestApplication,
    values: ['ADMITTED', 'NOT_ADMITTED'],
  },
} satisfies Record<string, SplitBy>;
