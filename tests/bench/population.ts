const PROGRAMMES = 40;
const RUNS = 4_000;
const ESTABLISHMENTS = 6_000;
const EXPENDITURES = 200_000;

/**
 * Statements that fill the services' empty tables with made-up people and what surrounds them. The same number of
 * people always gives the same rows.
 */
export const population = (people: number): Record<string, string> => ({
  funding: `
    insert into organisation (id, name) values ('carrier', 'Carrier');
    insert into funder (id, name, level)
      select 'funder-' || n, 'Funder ' || n, (array['EUROPEAN', 'FEDERAL', 'STATE', 'MUNICIPAL'])[1 + n % 4]
        from generate_series(1, 10) n;
    insert into funding_line (id, name, funder_id) select 'line-' || n, 'Line ' || n, 'funder-' || n
      from generate_series(1, 10) n;
    insert into programme (id, name, carrier_id)
      select 'programme-' || n, 'Programme ' || n, 'carrier' from generate_series(0, ${PROGRAMMES - 1}) n;
    insert into programme_funder (id, programme_id, funder_id)
      select 'pays-' || n || '-' || k, 'programme-' || n, 'funder-' || 1 + (n + 3 * k) % 10
      from generate_series(0, ${PROGRAMMES - 1}) n, generate_series(0, n % 2) k;
    insert into "grant" (id, reference, programme_id, funding_line_id, approved_on, from_on, until_on, awarded)
      select 'grant-' || n, 'G-' || n, 'programme-' || n % ${PROGRAMMES}, 'line-' || 1 + n % 10, '2020-12-01', '2021-01-01',
        '2026-12-31', 1000000000
      from generate_series(0, 59) n;
    insert into expenditure (id, grant_id, receipt, spent_on, amount, category)
      select 'expenditure-' || n, 'grant-' || n % 60, 'R-' || n, date '2021-01-01' + n % 1800, 500 + n * 7919 % 200000,
        'STAFF'
      from generate_series(1, ${EXPENDITURES}) n;`,

  participant: `
    insert into participant (id, birth_date, sex, education, registered_on)
      select n, date '1960-01-01' + n * 7919 % 16000, (array['FEMALE', 'MALE', 'DIVERSE'])[1 + n * 31 % 3], 'ISCED_3_4',
        date '2021-01-01' + n % 1500
      from generate_series(1, ${people}) n;
    insert into participation (id, participant_id, programme_id, entered_on)
      select 'participation-' || n || '-' || k, n, 'programme-' || (n * 7 + k * 11) % ${PROGRAMMES},
        date '2021-02-01' + n % 1500 + k * 90
      from generate_series(1, ${people}) n, generate_series(0, (n % 10 < 3)::int) k;`,

  course: `
    insert into course (id, title, programme_id, exam_required, inverse)
      select 'course-' || n, 'Course ' || n, 'programme-' || n % ${PROGRAMMES}, false, false
        from generate_series(0, 299) n;
    insert into course_run (id, course_id, programme_id, number, starts_on, starts_precision, capacity)
      select 'run-' || n, 'course-' || n % 300, 'programme-' || n % 300 % ${PROGRAMMES}, 1 + n / 300,
        date '2021-01-01' + n % 1700, 'DAY', 1000000
      from generate_series(0, ${RUNS - 1}) n;
    insert into enrolment (id, participant_id, run_id, state, requested_on, ended_on)
      select 'enrolment-' || n || '-' || k, n, 'run-' || (n * 17 + k * 1009) % ${RUNS},
        case when k % 2 = 0 then 'COMPLETED' else 'CONFIRMED' end, date '2021-01-01' + n % 1500 + k * 60,
        case when k % 2 = 0 then date '2021-03-01' + n % 1500 + k * 60 end
      from generate_series(1, ${people}) n, generate_series(1, n * 7 % 5) k;
    insert into certificate (id, participant_id, enrolment_id, kind, issued_on)
      select 'certificate-' || id, participant_id, id, 'MEASURE', ended_on from enrolment where state = 'COMPLETED';`,

  employer: `
    insert into employer (id, name) select 'employer-' || n, 'Employer ' || n from generate_series(0, 2999) n;
    insert into establishment (id, name, employer_id, sector)
      select 'establishment-' || n, 'Establishment ' || n, 'employer-' || n % 3000,
        (array['KITA', 'OGS', 'ELDERLY_CARE', 'HOSPITAL', 'OTHER'])[1 + n % 5]
      from generate_series(0, ${ESTABLISHMENTS - 1}) n;
    insert into placement (id, participant_id, programme_id, kind, establishment_id, employer_id, started_on)
      select 'placement-' || n, n, 'programme-' || (n * 7 + n / 40) % ${PROGRAMMES},
        (array['EMPLOYMENT_INSURED', 'EMPLOYMENT_MARGINAL', 'APPRENTICESHIP'])[1 + n % 3],
        'establishment-' || n * 13 % ${ESTABLISHMENTS}, 'employer-' || n * 13 % ${ESTABLISHMENTS} % 3000,
          date '2021-06-01' + n % 1500
      from generate_series(1, ${people}) n where n % 5 < 3;`,
});
