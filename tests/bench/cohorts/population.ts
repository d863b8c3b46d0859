const PROGRAMMES = 40;
const RUNS = 200;
const COURSES = 10;

/**
 * References are right by construction and kept columns are written here: without triggers, millions of rows load in
 * minutes.
 */
const WITHOUT_TRIGGERS = 'set session_replication_role = replica;';

/**
 * Statements that fill the services' empty tables with made-up people. One in two thousand has been to a course that
 * nobody else has been to.
 */
export const population = (people: number): Record<string, string> => ({
  funding: `
    insert into organisation (id, name) values ('carrier', 'Carrier');
    insert into funder (id, name, level) values ('esf', 'ESF', 'EUROPEAN'), ('city', 'City', 'MUNICIPAL');
    insert into programme (id, name, carrier_id)
      select 'programme-' || n, 'Programme ' || n, 'carrier' from generate_series(0, ${PROGRAMMES - 1}) n;
    insert into programme_funder (id, programme_id, funder_id)
      select 'pays-' || n, 'programme-' || n, case when n % 5 < 3 then 'esf'
        else 'city' end from generate_series(0, ${PROGRAMMES - 1}) n;`,

  participant: `${WITHOUT_TRIGGERS}
    insert into participant (id, birth_date, sex, education, registered_on)
      select n, date '1960-01-01' + n % 16000, (array['FEMALE', 'MALE', 'DIVERSE'])[1 + n % 3], 'ISCED_3_4',
        date '2020-01-01' + n % 1500
      from generate_series(1, ${people}) n;
    insert into participation (id, participant_id, programme_id, entered_on)
      select n || '-' || k, n, 'programme-' || (n * 7 + k * 11) % ${PROGRAMMES}, date '2020-02-01' + n % 1500 + k * 90
      from generate_series(1, ${people}) n, generate_series(0, (n % 10 = 0)::int) k;
    insert into german_record (id, participant_id, level, skill, evidence, recorded_on, superseded_on)
      select n || '-' || k, n, (array['NONE', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2'])[1 + (n / 7 + k) % 7], 'OVERALL',
        'ASSESSMENT',
        date '2020-02-01' + n % 1500 + k * 200, case when k = 0 and n % 5 = 0
          then date '2020-02-01' + n % 1500 + 200 end
      from generate_series(1, ${people}) n, generate_series(0, (n % 5 = 0)::int) k where n % 10 <> 3;`,

  course: `${WITHOUT_TRIGGERS}
    insert into course (id, title, programme_id, exam_required, inverse)
      select 'course-' || n, 'Course ' || n, 'programme-' || n, false, false from generate_series(0, ${COURSES}) n;
    insert into course_run (id, course_id, programme_id, number, starts_on, starts_precision)
      select 'run-' || n, 'course-' || n % ${COURSES}, 'programme-' || n % ${COURSES}, 1 + n / ${COURSES},
        date '2020-01-01' + n, 'DAY'
      from generate_series(0, ${RUNS - 1}) n;
    insert into course_run (id, course_id, programme_id, number, starts_on, starts_precision)
      values ('rare', 'course-${COURSES}', 'programme-${COURSES}', 1, '2020-01-01', 'DAY');
    insert into enrolment (id, participant_id, run_id, state, requested_on, ended_on)
      select n || '-' || k, n, case when n % 2000 = 0 and k = 0 then 'rare' else 'run-' || (n / 3 + k * 101) %
        ${RUNS} end,
        case when n % 20 < 7 then 'COMPLETED' else 'CONFIRMED' end, date '2020-03-01' + n % 1400 + k * 60,
        case when n % 20 < 7 then date '2020-06-01' + n % 1400 + k * 60 end
      from generate_series(1, ${people}) n, generate_series(0, (n % 6 = 0)::int) k where n % 5 < 3;
    insert into certificate (id, participant_id, enrolment_id, kind, issued_on)
      select id, participant_id, id, 'MEASURE', ended_on from enrolment where state = 'COMPLETED';
    select count_for_runs(array(select id from course_run));`,

  employer: `${WITHOUT_TRIGGERS}
    insert into employer (id, name) select 'employer-' || n, 'Employer ' || n from generate_series(0, 999) n;
    insert into establishment (id, name, employer_id, sector)
      select 'establishment-' || n, 'Establishment ' || n, 'employer-' || n,
        (array['KITA', 'OGS', 'ELDERLY_CARE', 'HOSPITAL', 'OTHER'])[1 + n % 5]
      from generate_series(0, 999) n;
    insert into placement (id, participant_id, programme_id, kind, establishment_id, employer_id, started_on)
      select n, n, 'programme-' || n * 7 % ${PROGRAMMES},
        (array['EMPLOYMENT_INSURED', 'EMPLOYMENT_MARGINAL', 'APPRENTICESHIP'])[1 + n / 11 % 3],
        'establishment-' || n / 13 % 1000, 'employer-' || n / 13 % 1000, date '2020-09-01' + n % 1500
      from generate_series(1, ${people}) n where n % 2 = 0;`,
});
