import type { Subgraph } from '@dienstweg/schema';

/** A question whether person 1 is meant, a write to a table that makes the answer yes, and one that makes it no. */
export interface Change {
  readonly service: Subgraph;
  readonly table: string;
  /** Who is asked for; everyone unless told. */
  readonly where?: string;
  /** How they are split, and the group in which person 1 is then. */
  readonly split?: { readonly attribute: string; readonly key: string };
  readonly yes: string;
  readonly no: string;
}

/**
 * What stands before anything is changed: person 1, whose life the changes are about, and person 2, to whom nothing
 * happens.
 */
export const before: Readonly<Record<string, string>> = {
  funding: `insert into organisation (id, name) values ('o', 'O');
    insert into programme (id, name, carrier_id) values ('p', 'P', 'o'), ('q', 'Q', 'o')`,
  participant: `
    insert into postal_area (id, name, ags, latitude, longitude) values ('34117', 'Here', '06611', 51, 9),
      ('34119', 'There', '06611', 51, 9);
    insert into coach (id, name) values ('k', 'K');
    insert into site (id, name, programme_id, latitude, longitude) values ('z', 'Z', 'p', 51, 9);
    insert into participant (id, sex, postal_code, registered_on) values (1, 'MALE', '34117', '2020-01-01'),
      (2, 'DIVERSE', null, '2020-01-01');
    insert into participation (id, participant_id, programme_id, entered_on) values ('s', 1, 'p', '2020-01-01'),
      ('t', 2, 'p', '2020-01-01');
    insert into support_plan (id, participation_id, agreed_on) values ('u', 's', '2020-01-01'),
      ('v', 't', '2020-01-01');
    insert into plan_goal (id, support_plan_id, area, state, set_on, settled_on)
      values ('g', 'v', 'HEALTH', 'MET', '2020-01-01', '2020-01-02')`,
  course: `
    insert into course (id, title, programme_id, exam_required, inverse, practice_sectors)
      values ('c', 'C', 'p', false, false, '{KITA}');
    insert into course_run (id, course_id, programme_id, number) values ('r', 'c', 'p', 1),
      ('w', 'c', 'p', 2);
    insert into enrolment (id, participant_id, run_id, state, requested_on, confirmed_on, attended_from, ended_on)
      values ('e', 1, 'r', 'COMPLETED', '2020-01-01', '2020-01-01', '2020-01-01', '2020-02-01')`,
  employer: `
    insert into employer (id, name) values ('f', 'F');
    insert into establishment (id, name, employer_id, sector) values ('b', 'B', 'f', 'OTHER'), ('d', 'D', 'f', 'OTHER');
    insert into hiring_event (id, name, programme_id, held_on, held_precision)
      values ('h', 'H', 'p', '2020-01-01', 'DAY');
    insert into interview (id, event_id, round, participant_id, establishment_id, state)
      values ('i', 'h', 1, 1, 'b', 'HELD');
    insert into placement (id, participant_id, programme_id, kind, establishment_id, employer_id, started_on)
      values ('j', 1, 'p', 'EMPLOYMENT_INSURED', 'd', 'f', '2020-01-01')`,
};

const person = (leaf: string) => ({ service: 'participant' as const, where: `{ person: { ${leaf} } }` });
const stay = (leaf: string) => ({ service: 'participant' as const, where: `{ stay: { ${leaf} } }` });
const enrolment = (leaf: string) => ({ service: 'course' as const, where: `{ enrolment: { ${leaf} } }` });
const work = (leaf: string) => ({ service: 'employer' as const, where: `{ work: { ${leaf} } }` });
const row = (table: string, columns: string, values: string) => ({
  table,
  yes: `insert into ${table} (id, ${columns}) values ('new', ${values})`,
  no: `delete from ${table} where id = 'new'`,
});
const value = (table: string, id: string, column: string, yes: string, no: string) => ({
  table,
  yes: `update ${table} set ${column} = ${yes} where id = ${id}`,
  no: `update ${table} set ${column} = ${no} where id = ${id}`,
});
const day = "'2020-01-10'";

/** At least one for each table that sets of people are read from. */
export const changes: readonly Change[] = [
  { ...person('sex: [FEMALE]'), ...value('participant', '1', 'sex', "'FEMALE'", "'MALE'") },
  {
    ...stay('programme: { in: ["q"] }'),
    ...row('participation', 'participant_id, programme_id, entered_on', `1, 'q', ${day}`),
  },
  {
    ...stay('interrupted: true'),
    ...row('interruption', 'participation_id, reason, paused_from', `'s', 'ILLNESS', ${day}`),
  },
  {
    ...stay('inCoaching: true'),
    ...row('coaching', 'participation_id, coach_id, coached_from', `'s', 'k', ${day}`),
  },
  { ...person('livesBeyond: { km: 30, of: [SITE] }'), ...value('site', "'z'", 'latitude', '54', '51') },
  { ...stay('contact: {}'), ...row('contact', 'participation_id, kind, held_on', `'s', 'PHONE', ${day}`) },
  {
    ...stay('planGoal: {}'),
    ...row('plan_goal', 'support_plan_id, area, state, set_on', `'u', 'HEALTH', 'OPEN', ${day}`),
  },
  { ...stay('planGoal: { state: [MET] }'), ...value('support_plan', "'v'", 'participation_id', "'s'", "'t'") },
  {
    ...person('residenceStatus: [DULDUNG]'),
    ...row('residence_status', 'participant_id, kind, held_from', `1, 'DULDUNG', ${day}`),
  },
  {
    ...person('labourStatus: [INACTIVE]'),
    ...row('labour_status', 'participant_id, kind, held_from', `1, 'INACTIVE', ${day}`),
  },
  {
    ...person('germanAtLeast: B1'),
    ...row(
      'german_record',
      'participant_id, level, skill, evidence, recorded_on',
      `1, 'B2', 'OVERALL', 'ASSESSMENT', ${day}`,
    ),
  },
  {
    ...person('consent: [RESEARCH]'),
    ...row('consent', 'participant_id, purpose, granted_on', `1, 'RESEARCH', ${day}`),
  },
  {
    ...person('livesWithin: { km: 5, ofPostalCode: "34119" }'),
    ...value('postal_area', "'34119'", 'latitude', '51', '60'),
  },
  {
    ...enrolment('run: ["w"]'),
    ...row('enrolment', 'participant_id, run_id, state, requested_on', `1, 'w', 'REQUESTED', ${day}`),
  },
  {
    ...enrolment('ending: { from: "2021-01-01" }'),
    ...value('course_run', "'r'", '(ends_on, ends_precision)', "('2021-06-01', 'DAY')", '(null, null)'),
  },
  { ...enrolment('inverse: true'), ...value('course', "'c'", 'inverse', 'true', 'false') },
  {
    ...enrolment('attendanceAtLeast: 0.5'),
    ...row('attendance', 'enrolment_id, held_on, kind', `'e', ${day}, 'PRESENT'`),
  },
  {
    ...enrolment('passedExam: {}'),
    ...row('exam_attempt', 'enrolment_id, form, held_on, result', `'e', 'ORAL', ${day}, 'PASSED'`),
  },
  {
    ...enrolment('certified: {}'),
    ...row('certificate', 'participant_id, enrolment_id, kind, issued_on', "1, 'e', 'MEASURE', '2020-02-02'"),
  },
  {
    ...enrolment('practised: [KITA]'),
    ...row('practical_phase', 'enrolment_id, sector, practised_from', `'e', 'KITA', ${day}`),
  },
  {
    ...work('placement: { kind: [SELF_EMPLOYMENT] }'),
    ...row('placement', 'participant_id, programme_id, kind, started_on', `1, 'p', 'SELF_EMPLOYMENT', '2019-01-01'`),
  },
  { ...work('placement: { sector: [KITA] }'), ...value('establishment', "'d'", 'sector', "'KITA'", "'OTHER'") },
  {
    ...work('commitment: {}'),
    ...row(
      'job_commitment',
      'participant_id, employer_id, programme_id, state, offered_on',
      `1, 'f', 'p', 'OFFERED', ${day}`,
    ),
  },
  {
    ...work('interview: { outcome: [DECLINED] }'),
    ...value('interview', "'i'", 'outcome', "'DECLINED'", 'null'),
  },
  {
    ...work('interview: { during: { from: "2021-01-01" } }'),
    ...value('hiring_event', "'h'", 'held_on', "'2021-06-01'", "'2020-01-01'"),
  },
  {
    ...work('engagement: {}'),
    ...row(
      'engagement',
      'participant_id, establishment_id, programme_id, kind, engaged_from',
      `1, 'b', 'p', 'SHADOWING', ${day}`,
    ),
  },
  { ...work('registration: { event: ["h"] }'), ...row('event_registration', 'event_id, participant_id', `'h', 1`) },
  {
    service: 'participant',
    split: { attribute: 'EDUCATION', key: 'ISCED_3_4' },
    ...value('participant', '1', 'education', "'ISCED_3_4'", 'null'),
  },
  {
    service: 'participant',
    split: { attribute: 'COACH', key: 'k' },
    ...row('coaching', 'participation_id, coach_id, coached_from', `'s', 'k', ${day}`),
  },
  {
    service: 'course',
    split: { attribute: 'ENROLMENT_STATE', key: 'REQUESTED' },
    ...row('enrolment', 'participant_id, run_id, state, requested_on', `1, 'w', 'REQUESTED', '2020-03-01'`),
  },
  {
    service: 'employer',
    split: { attribute: 'SECTOR', key: 'HOSPITAL' },
    ...value('establishment', "'d'", 'sector', "'HOSPITAL'", "'OTHER'"),
  },
];
