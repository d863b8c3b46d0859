import type { Subgraph } from '@dienstweg/schema';
import type { ContradictionKind } from '@dienstweg/schema/contradictions';

/** A fault to be planted into the clean world. */
export interface Fault {
  readonly plant: Partial<Record<Subgraph, string>>;
  /** What it is found in, and since when. */
  readonly found: readonly [id: string, since: string];
  /** What else is wrong then. */
  readonly also?: readonly ContradictionKind[];
}

const inParticipant = (sql: string, id: string, since: string, also: readonly ContradictionKind[] = []): Fault => ({
  plant: { participant: sql },
  found: [id, since],
  also,
});
const inCourse = (sql: string, id: string, since: string, also: readonly ContradictionKind[] = []): Fault => ({
  plant: { course: sql },
  found: [id, since],
  also,
});
const inEmployer = (sql: string, id: string, since: string, also: readonly ContradictionKind[] = []): Fault => ({
  plant: { employer: sql },
  found: [id, since],
  also,
});
const inFunding = (sql: string, id: string, since: string, also: readonly ContradictionKind[] = []): Fault => ({
  plant: { funding: sql },
  found: [id, since],
  also,
});

const ENTRY = ['s1', '2020-02-01'] as const;
const onStay = (change: string) => inParticipant(`update participation set ${change} where id = 's1'`, ...ENTRY);

const ENTERED_IN_WESEL = `insert into participation (id, participant_id, programme_id, entered_on)
  values ('s3', 2, 'wesel', '2021-05-01')`;

/** A fault of each kind. */
export const faults: Readonly<Record<ContradictionKind, Fault>> = {
  AGE_OUTSIDE_RULE: inParticipant(
    `update participant set birth_date = '2011-01-15', child_birth_years = null where id = 1;
     update participation set entry_age = 9 where id = 's1'`,
    ...ENTRY,
  ),
  SEX_OUTSIDE_RULE: inParticipant("update participant set sex = 'MALE' where id = 1", ...ENTRY),
  CHILDREN_OUTSIDE_RULE: onStay('entry_children = 6'),
  GERMAN_BELOW_RULE: onStay("entry_german_level = 'A2'"),
  RESIDENCE_STATUS_OUTSIDE_RULE: inParticipant(
    `update participation set entry_residence_status = 'DULDUNG' where id = 's1';
     update residence_status set kind = 'DULDUNG' where id = 'r1'`,
    ...ENTRY,
  ),
  LABOUR_STATUS_OUTSIDE_RULE: inParticipant(
    `update participation set entry_labour_status = 'INACTIVE' where id = 's1';
     update labour_status set kind = 'INACTIVE' where id = 'l1'`,
    ...ENTRY,
  ),
  HOME_OUTSIDE_RULE: inParticipant("update participant set ags = '05170008' where id = 1", ...ENTRY),
  ENTRY_BEFORE_PROGRAMME: inFunding(
    "update programme set runs_from_on = '2020-02-02', runs_from_precision = 'DAY' where id = 'kassel'",
    ...ENTRY,
    ['GRANT_OUTSIDE_PROGRAMME'],
  ),
  ENTRY_AFTER_PROGRAMME: inFunding(
    "update programme set runs_until_on = '2021-01-31' where id = 'kassel'",
    's2',
    '2021-02-01',
    ['STAY_BEYOND_PROGRAMME', 'GRANT_OUTSIDE_PROGRAMME'],
  ),
  STAY_BEYOND_PROGRAMME: inFunding(
    "update programme set runs_until_on = '2022-05-01', runs_until_precision = 'MONTH' where id = 'kassel'",
    's2',
    '2022-06-01',
    ['GRANT_OUTSIDE_PROGRAMME'],
  ),
  STAY_BEYOND_GRANTS: inFunding(`update "grant" set until_on = '2022-04-30' where id = 'g1'`, 's2', '2022-05-01'),
  ENTRY_WITHOUT_GRANT: inFunding(`update "grant" set from_on = '2020-02-02' where id = 'g1'`, ...ENTRY),
  PAID_TWICE_BY_LINE: {
    plant: { participant: ENTERED_IN_WESEL, funding: `update "grant" set funding_line_id = 'eine' where id = 'g2'` },
    found: ['s3', '2021-05-01'],
  },
  PAID_TWICE_BY_FUNDER: inParticipant(ENTERED_IN_WESEL, 's3', '2021-05-01'),
  COACH_MISSING: inParticipant("update coaching set coached_until = '2022-05-01' where id = 'k2'", 's2', '2022-05-01'),
  COACHING_OUTSIDE_STAY: inParticipant(
    "update coaching set coached_from = '2020-01-20' where id = 'k1'",
    'k1',
    '2020-01-20',
  ),
  CONTACT_BEFORE_COACH: inParticipant(
    "update coaching set coached_from = '2020-04-01' where id = 'k1'",
    't1',
    '2020-03-03',
  ),
  CONTACT_AFTER_STAY: inParticipant("update contact set held_on = '2022-03-29' where id = 't1'", 't1', '2022-03-29'),
  CHILDCARE_GOAL_WITHOUT_CHILD: inParticipant(
    `update participant set child_birth_years = '{}' where id = 1`,
    'o2',
    '2020-02-15',
  ),
  WORK_GOAL_WITHOUT_WORK: inParticipant(
    "update plan_goal set settled_on = '2021-07-31' where id = 'o1'",
    'o1',
    '2021-07-31',
  ),
  GOAL_SETTLED_AFTER_STAY: inParticipant(
    "update plan_goal set settled_on = '2022-03-02' where id = 'o2'",
    'o2',
    '2022-03-02',
  ),
  REGISTERED_AFTER_APPLYING: inParticipant(
    "update participant set registered_on = '2020-01-21' where id = 1",
    's1',
    '2020-01-20',
  ),
  ENTRY_AGE_DIFFERS: onStay('entry_age = 30'),
  ENTRY_LABOUR_STATUS_DIFFERS: onStay("entry_labour_status = 'LONG_TERM_UNEMPLOYED'"),
  ENTRY_RESIDENCE_STATUS_DIFFERS: onStay("entry_residence_status = 'SETTLEMENT_PERMIT'"),
  GERMAN_WITHOUT_NATIONALITY: inParticipant(
    "update participant set nationality = 'TR' where id = 2",
    'r2',
    '2022-06-01',
  ),
  EU_CITIZEN_OF_THIRD_STATE: inParticipant(
    "update residence_status set kind = 'EU_CITIZEN', held_from = '2020-02-02' where id = 'r1'",
    'r1',
    '2020-02-02',
  ),
  EU_NATIONAL_WITH_OTHER_STATUS: inParticipant(
    `update participant set nationality = 'RO' where id = 1;
     update residence_status set kind = 'DULDUNG', held_from = '2020-02-02' where id = 'r1'`,
    'r1',
    '2020-02-02',
  ),
  UNEMPLOYED_TOO_LONG: inParticipant(
    "update labour_status set held_from = '2019-11-30' where id = 'l1'",
    'l1',
    '2020-11-30',
  ),
  NEVER_EMPLOYED_AFTER_WORK: inParticipant(
    `update labour_status set held_until = '2022-06-01' where id = 'l3';
     insert into labour_status values ('l5', 1, 'NEVER_EMPLOYED', '2022-06-01', null)`,
    'l5',
    '2022-06-01',
  ),
  WORK_WITHOUT_PLACEMENT: inParticipant(
    "update labour_status set kind = 'APPRENTICESHIP', held_from = '2021-10-01' where id = 'l4'",
    'l4',
    '2021-10-01',
  ),
  PARENT_TOO_YOUNG: inParticipant(
    `update participant set child_birth_years = '{2001,2015}' where id = 1`,
    '1',
    '2020-01-15',
  ),

  ENROLMENT_WITHOUT_STAY: inCourse(
    `insert into course (id, title, programme_id, exam_required, inverse, practice_sectors)
       values ('deutsch', 'Deutsch', 'wesel', false, false, '{}');
     insert into course_run (id, course_id, programme_id, starts_on, starts_precision)
       values ('deutsch-1', 'deutsch', 'wesel', '2021-03-01', 'MONTH');
     insert into enrolment (id, participant_id, run_id, state, requested_on, confirmed_on)
       values ('e2', 2, 'deutsch-1', 'CONFIRMED', '2021-02-01', '2021-02-10')`,
    'e2',
    '2021-02-10',
  ),
  ENROLMENT_OUTSIDE_STAY: inParticipant(
    `update participation set left_on = '2020-12-17' where id = 's1';
     update coaching set coached_until = '2020-12-17' where id = 'k1'`,
    'e1',
    '2020-12-17',
    ['GOAL_SETTLED_AFTER_STAY'],
  ),
  CERTIFICATE_AFTER_STAY: inCourse("update certificate set issued_on = '2022-03-29'", 'z1', '2022-03-29'),
  INVERSE_WITHOUT_COMMITMENT: inEmployer("update job_commitment set binding_on = '2020-05-02'", 'e1', '2020-05-01'),
  ATTENDANCE_OUTSIDE_RUN: inCourse(
    "update course_run set starts_on = '2020-06-03' where id = 'pflege-1'",
    'a1',
    '2020-06-02',
  ),
  ATTENDANCE_OUTSIDE_ENROLMENT: inCourse(
    "update enrolment set attended_from = '2020-06-03' where id = 'e1'",
    'a1',
    '2020-06-02',
  ),
  PRACTICE_OUTSIDE_ENROLMENT: inCourse("update practical_phase set practised_until = '2020-12-20'", 'f1', '2020-10-01'),
  EXAM_BEFORE_COURSE: inCourse("update exam_attempt set held_on = '2020-05-31'", 'x1', '2020-05-31'),
  PASSED_BUT_NOT_COMPLETED: inCourse("update enrolment set state = 'WITHDRAWN' where id = 'e1'", 'e1', '2020-12-18'),
  COMPLETED_BUT_BROKEN_OFF: {
    plant: {
      participant: "update participation set exit_reason = 'EXCLUDED' where id = 's1'",
      course: `update certificate set issued_on = '2022-02-02';
        update enrolment set ended_on = '2022-02-02' where id = 'e1';
        update course_run set ends_on = '2022-02-02' where id = 'pflege-1'`,
    },
    found: ['e1', '2022-03-01'],
  },
  ENROLMENT_BEYOND_RUN: inCourse(
    `delete from certificate;
     update enrolment set state = 'COMPLETED', ended_on = '2021-01-16' where id = 'e1'`,
    'e1',
    '2021-01-16',
  ),
  ATTENDED_CANCELLED_RUN: inCourse(
    "update course_run set cancelled_on = '2020-07-01' where id = 'pflege-1'",
    'e1',
    '2020-07-01',
  ),
  RUN_OPENED_AFTER_START: inCourse(
    "update course_run set opened_on = '2020-06-02' where id = 'pflege-1'",
    'pflege-1',
    '2020-06-02',
  ),

  PLACEMENT_WITHOUT_LABOUR_STATUS: inEmployer(
    "update placement set kind = 'EMPLOYMENT_MARGINAL', vacancy_id = null where id = 'w1'",
    'w1',
    '2021-09-01',
    ['WORK_WITHOUT_PLACEMENT'],
  ),
  PLACEMENT_BEFORE_ENTRY: inEmployer(
    `update placement set started_on = '2020-01-31', agreed_on = null, vacancy_id = null where id = 'w1';
     update job_commitment set state = 'LAPSED', fulfilled_by_id = null`,
    'w1',
    '2020-01-31',
  ),
  PLACEMENT_WITHOUT_STAY: inEmployer("update placement set programme_id = 'wesel'", 'w1', '2021-09-01'),
  SAME_JOB_OVERLAPS: inEmployer(
    `insert into placement (id, participant_id, programme_id, kind, establishment_id, employer_id, started_on)
       values ('w2', 1, 'kassel', 'EMPLOYMENT_INSURED', 'heim-1', 'heim', '2021-12-01')`,
    'w2',
    '2021-12-01',
  ),
  TWO_TRAININGS_AT_ONCE: {
    plant: {
      participant: "update labour_status set kind = 'APPRENTICESHIP' where id = 'l3'",
      employer: `update placement set kind = 'APPRENTICESHIP', vacancy_id = null;
        insert into placement (id, participant_id, programme_id, kind, establishment_id, employer_id, started_on)
          values ('w2', 1, 'kassel', 'APPRENTICESHIP', 'kita-1', 'kita', '2022-01-01')`,
    },
    found: ['w2', '2022-01-01'],
  },
  PLACEMENT_AGAINST_VACANCY: inEmployer("update vacancy set kind = 'APPRENTICESHIP'", 'w1', '2021-09-01'),
  COMMITMENT_OVERDUE: inEmployer(
    "update job_commitment set state = 'BINDING', settled_on = null, fulfilled_by_id = null",
    'm1',
    '2022-01-01',
  ),
  RETAINED_AFTER_END: inEmployer("update placement set ended_on = '2021-09-20'", 'c1', '2021-09-30'),
  CHECK_WITHOUT_WORK: inEmployer("update retention_check set checked_on = '2021-08-31'", 'c1', '2021-08-31'),
  FOLLOW_UP_OUTSIDE_WORK: inEmployer("update probation_follow_up set held_on = '2021-08-31'", 'u1', '2021-08-31'),
  ENGAGEMENT_BEFORE_ENTRY: inEmployer("update engagement set engaged_from = '2020-01-31'", 'g1', '2020-01-31'),
  INTERVIEW_WITHOUT_REGISTRATION: inEmployer(
    `insert into interview (id, event_id, round, participant_id, establishment_id, state)
       values ('i2', 'messe', 2, 2, 'heim-1', 'PLANNED')`,
    'i2',
    '2021-06-01',
  ),
  SEAT_TAKEN_TWICE: inEmployer(
    `insert into event_registration (id, event_id, participant_id) values ('n2', 'messe', 2);
     insert into interview (id, event_id, round, participant_id, establishment_id, state)
       values ('i2', 'messe', 1, 2, 'heim-1', 'PLANNED')`,
    'i2',
    '2021-06-01',
  ),
  INTERVIEW_BEFORE_EVENT: inEmployer("update hiring_event set held_on = '2999-01-01'", 'i1', 'today'),

  GRANT_OVERSPENT: inFunding(`update "grant" set awarded = 99999999 where id = 'g1'`, 'g1', '2021-03-01', [
    'GRANT_OVERCLAIMED',
  ]),
  GRANT_OVERCLAIMED: inFunding(
    `update "grant" set awarded = 99999999 where id = 'g1';
     insert into co_financing values ('k1', 'g1', null, 1, '2020-01-01')`,
    'g1',
    '2021-04-01',
  ),
  GRANT_OUTSIDE_PROGRAMME: inFunding(`update "grant" set from_on = '2017-12-31' where id = 'g1'`, 'g1', '2017-12-31'),
  GRANT_APPROVED_AFTER_END: inFunding(
    `update "grant" set until_on = '2021-06-30', approved_on = '2021-07-01' where id = 'g2'`,
    'g2',
    '2021-07-01',
  ),
  PROOF_OVERDUE: inFunding("update proof_of_use set due_on = '2022-06-29'", 'u1', '2022-06-30'),
};
