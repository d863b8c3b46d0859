import { inDatabase } from './databases.ts';
import type { Environment } from './separate.ts';

const rows = {
  funding: `
    insert into organisation (id, name) values ('stadt', 'Eine Stadt');
    insert into funder (id, name, level) values ('land', 'Ein Land', 'STATE'), ('bund', 'Der Bund', 'FEDERAL');
    insert into programme (id, name, carrier_id) values ('kassel', 'Sozialwirtschaft', 'stadt'),
      ('wesel', 'Durchstarten', 'stadt');
    insert into programme_funder (id, programme_id, funder_id) values ('1', 'kassel', 'land'), ('2', 'wesel', 'land'),
      ('3', 'wesel', 'bund')`,
  participant: `
    insert into participant (id, sex, registered_on) values (1, 'FEMALE', '2020-01-01'), (2, 'MALE', '2020-02-01'),
      (57, 'UNKNOWN', '2020-03-01');
    insert into participation (id, participant_id, programme_id, entered_on)
      values ('1', 1, 'kassel', '2020-02-01'), ('2', 1, 'wesel', '2021-02-01'), ('3', 2, 'kassel', '2020-03-01'),
        ('4', 57, 'kassel', '2020-04-01')`,
  course: `
    insert into course (id, title, programme_id, exam_required, inverse)
      values ('pflege', 'Pflegehilfe', 'kassel', true, false);
    insert into course_run (id, course_id, programme_id, number)
      values ('pflege-1', 'pflege', 'kassel', 1);
    insert into enrolment (id, participant_id, run_id, state, requested_on, confirmed_on)
      values ('1', 1, 'pflege-1', 'CONFIRMED', '2020-02-01', '2020-02-02'),
        ('2', 2, 'pflege-1', 'CONFIRMED', '2020-02-01', '2020-02-02'),
        ('3', 57, 'pflege-1', 'CONFIRMED', '2020-02-01', '2020-02-02')`,
  employer: `
    insert into employer (id, name) values ('heim', 'Ein Pflegeheim');
    insert into establishment (id, name, employer_id, sector) values ('heim-1', 'Haus am Park', 'heim', 'ELDERLY_CARE');
    insert into placement (id, participant_id, programme_id, kind, establishment_id, employer_id, started_on)
      values ('1', 1, 'kassel', 'EMPLOYMENT_INSURED', 'heim-1', 'heim', '2021-01-01'),
        ('2', 57, 'kassel', 'APPRENTICESHIP', 'heim-1', 'heim', '2021-02-01')`,
};

/**
 * Three people in two programmes, one of them the number 57 that the example operations ask for, enough for every edge
 * between the services to lead somewhere.
 */
export async function insertFewRows(environment: Environment) {
  for (const [service, statements] of Object.entries(rows)) await inDatabase(service, statements, environment);
}

/** Touches all four services. */
export const caseList = `{
  participants { nodes {
    number
    participations { enteredOn programme { name funders { name } } }
    enrolments { state run { number course { title } } }
    placements { kind employer { name } }
  } }
}`;
