import type { Subgraph } from '@dienstweg/schema';

/** The day as of which is asked. */
export const AS_OF = '2022-06-30';

/** Two people, one whose way is over and one who still takes part: nothing of it contradicts anything. */
export const cleanWorld: Readonly<Partial<Record<Subgraph, string>>> = {
  funding: `
    insert into organisation (id, name) values ('stadt', 'Eine Stadt');
    insert into funder (id, name, level) values ('land', 'Ein Land', 'STATE');
    insert into funding_line (id, name, funder_id) values ('eine', 'Eine Linie', 'land'), ('andere', 'Andere', 'land');
    insert into programme (id, name, carrier_id, runs_from_on, runs_from_precision, runs_until_on, runs_until_precision,
        coach_promised)
      values ('kassel', 'Sozialwirtschaft', 'stadt', '2018-01-01', 'YEAR', '2022-12-31', 'DAY', true),
        ('wesel', 'Durchstarten', 'stadt', null, null, null, null, null);
    insert into eligibility_rule (id, programme_id, kind, minimum, maximum, values, binding, wording) values
      ('age', 'kassel', 'AGE_AT_ENTRY', 18, 45, '{}', true, ''),
      ('sex', 'kassel', 'SEX', null, null, '{FEMALE}', true, ''),
      ('children', 'kassel', 'CHILDREN', 1, 5, '{}', true, ''),
      ('german', 'kassel', 'GERMAN_LEVEL', null, null, '{B1}', true, ''),
      ('status', 'kassel', 'RESIDENCE_STATUS', null, null, '{RESIDENCE_PERMIT,SETTLEMENT_PERMIT}', true, ''),
      ('labour', 'kassel', 'LABOUR_STATUS', null, null, '{UNEMPLOYED,LONG_TERM_UNEMPLOYED}', true, ''),
      ('home', 'kassel', 'RESIDENCE', null, null, '{06611,06633}', true, ''),
      ('priority', 'kassel', 'SEX', null, null, '{MALE}', false, 'gives priority and decides nothing');
    insert into "grant" (id, reference, programme_id, funding_line_id, approved_on, from_on, until_on, awarded) values
      ('g1', 'A 1', 'kassel', 'eine', '2017-11-01', '2018-01-01', '2022-12-31', 310000000),
      ('g2', 'A 2', 'wesel', 'andere', '2019-11-01', '2020-01-01', '2022-12-31', 100000);
    insert into expenditure (id, grant_id, receipt, spent_on, amount, category)
      values ('x1', 'g1', 'B 1', '2021-03-01', 100000000, 'STAFF');
    insert into payment_claim (id, grant_id, claimed_on, amount) values ('c1', 'g1', '2021-04-01', 100000000);
    insert into proof_of_use (id, grant_id, due_on) values ('u1', 'g1', '2023-06-30');`,
  participant: `
    insert into participant (id, sex, birth_date, ags, nationality, child_birth_years, registered_on) values
      (1, 'FEMALE', '1990-05-01', '06611000', 'SY', '{2015}', '2020-01-15'),
      (2, 'FEMALE', '1995-08-20', '06633004', 'DE', '{2018}', '2021-01-10');
    insert into residence_status (id, participant_id, kind, held_from) values
      ('r1', 1, 'RESIDENCE_PERMIT', '2016-01-01'), ('r2', 2, 'GERMAN_CITIZEN', '2022-06-01');
    insert into german_record (id, participant_id, level, skill, evidence, recorded_on) values
      ('d1', 1, 'B1', 'OVERALL', 'CERTIFICATE', '2019-12-01'), ('d2', 2, 'B2', 'OVERALL', 'CERTIFICATE', '2020-12-01');
    insert into labour_status (id, participant_id, kind, held_from, held_until) values
      ('l1', 1, 'UNEMPLOYED', '2019-12-01', '2020-12-01'),
      ('l2', 1, 'LONG_TERM_UNEMPLOYED', '2020-12-01', '2021-09-01'),
      ('l3', 1, 'EMPLOYED_INSURED', '2021-09-01', null),
      ('l4', 2, 'LONG_TERM_UNEMPLOYED', '2020-06-01', null);
    insert into participation (id, participant_id, programme_id, applied_on, admitted_on, entered_on, left_on,
        exit_reason, entry_age, entry_german_level, entry_labour_status, entry_residence_status, entry_children)
      values ('s1', 1, 'kassel', '2020-01-20', '2020-01-25', '2020-02-01', '2022-03-01', 'COMPLETED', 29, 'B1',
          'UNEMPLOYED', 'RESIDENCE_PERMIT', 1),
        ('s2', 2, 'kassel', '2021-01-15', '2021-01-20', '2021-02-01', null, null, 25, null,
          'LONG_TERM_UNEMPLOYED', 'SETTLEMENT_PERMIT', null);
    insert into coach (id, name) values ('coach', 'Coach 1'), ('other', 'Coach 2');
    insert into coaching (id, participation_id, coach_id, coached_from, coached_until) values
      ('k1', 's1', 'coach', '2020-02-01', '2022-03-01'), ('k2', 's2', 'coach', '2021-02-01', null);
    insert into contact (id, participation_id, coach_id, kind, held_on)
      values ('t1', 's1', 'coach', 'HOME_VISIT', '2020-03-03');
    insert into support_plan (id, participation_id, agreed_on) values ('h1', 's1', '2020-02-15');
    insert into plan_goal (id, support_plan_id, area, state, set_on, settled_on) values
      ('o1', 'h1', 'PLACEMENT', 'MET', '2020-02-15', '2021-09-01'),
      ('o2', 'h1', 'CHILDCARE', 'MET', '2020-02-15', '2020-06-01');`,
  course: `
    insert into course (id, title, programme_id, exam_required, certificate_kind, inverse, practice_sectors)
      values ('pflege', 'Pflegehilfe', 'kassel', true, 'MEASURE', true, '{KITA}');
    insert into course_run (id, course_id, programme_id, number, starts_on, starts_precision, ends_on, ends_precision,
        opened_on)
      values ('pflege-1', 'pflege', 'kassel', 1, '2020-06-01', 'DAY', '2020-12-18', 'DAY', '2020-03-01');
    insert into enrolment (id, participant_id, run_id, state, requested_on, confirmed_on, attended_from, ended_on)
      values ('e1', 1, 'pflege-1', 'COMPLETED', '2020-04-01', '2020-05-01', '2020-06-01', '2020-12-18');
    insert into attendance (id, enrolment_id, held_on, kind) values ('a1', 'e1', '2020-06-02', 'PRESENT');
    insert into practical_phase (id, enrolment_id, sector, practised_from, practised_until)
      values ('f1', 'e1', 'KITA', '2020-10-01', '2020-10-20');
    insert into exam_attempt (id, enrolment_id, form, held_on, result)
      values ('x1', 'e1', 'WRITTEN', '2020-12-10', 'PASSED');
    insert into certificate (id, participant_id, enrolment_id, kind, issued_on, exam_attempt_id)
      values ('z1', 1, 'e1', 'MEASURE', '2020-12-18', 'x1');`,
  employer: `
    insert into employer (id, name) values ('heim', 'Ein Heim'), ('kita', 'Eine Kita');
    insert into establishment (id, name, employer_id, sector) values
      ('heim-1', 'Haus am Park', 'heim', 'ELDERLY_CARE'), ('kita-1', 'Kita am Park', 'kita', 'KITA');
    insert into vacancy (id, title, establishment_id, kind, positions, opened_on)
      values ('v1', 'Betreuung', 'heim-1', 'EMPLOYMENT_INSURED', 2, '2021-01-01');
    insert into placement (id, participant_id, programme_id, kind, establishment_id, employer_id, vacancy_id, agreed_on,
        started_on)
      values ('w1', 1, 'kassel', 'EMPLOYMENT_INSURED', 'heim-1', 'heim', 'v1', '2021-08-01', '2021-09-01');
    insert into job_commitment (id, participant_id, employer_id, programme_id, state, offered_on, binding_on, due_on,
        settled_on, fulfilled_by_id)
      values ('m1', 1, 'heim', 'kassel', 'FULFILLED', '2020-03-01', '2020-04-15', '2021-12-31', '2021-09-01', 'w1');
    insert into retention_check (id, placement_id, milestone, due_on, checked_on, retained)
      values ('c1', 'w1', 'DAYS_28', '2021-09-29', '2021-09-30', true);
    insert into probation_follow_up (id, placement_id, due_on, held_on, partner)
      values ('u1', 'w1', '2021-10-01', '2021-10-05', 'EMPLOYEE');
    insert into hiring_event (id, name, programme_id, held_on, held_precision)
      values ('messe', 'Messe', 'kassel', '2021-06-01', 'DAY');
    insert into event_registration (id, event_id, participant_id) values ('n1', 'messe', 1);
    insert into interview (id, event_id, round, participant_id, establishment_id, state, outcome)
      values ('i1', 'messe', 1, 1, 'heim-1', 'HELD', 'INTERNSHIP');
    insert into engagement (id, participant_id, establishment_id, programme_id, kind, engaged_from, engaged_until)
      values ('g1', 1, 'heim-1', 'kassel', 'INTERNSHIP', '2021-06-10', '2021-06-20');`,
};
