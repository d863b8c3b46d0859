import { readFileSync } from 'node:fs';

/** The day as of which everything is asked. */
export const AS_OF = '2026-01-01';

const LEVELS = ['B1', 'B2', 'C1', 'C2'];

/** How the people of a filter are found in SQL: sets of numbers to intersect, and one to take away. */
export interface Leaves {
  german: string;
  certified: string;
  funded: string;
  employed: string;
}

export interface Question {
  name: string;
  document: string;
  where: object;
  /** Absent for the cross table. */
  leaves?: Leaves;
  page: boolean;
}

/** Four leaves of four services; `course` narrows one of them. */
const leaves = (course?: string): Leaves => ({
  german: `select participant_id from participant.german_record
    where skill = 'OVERALL' and level in (${LEVELS.map((level) => `'${level}'`)})
    and recorded_on <= '${AS_OF}' and (superseded_on is null or superseded_on > '${AS_OF}')`,
  certified: course
    ? `select c.participant_id from course.certificate c join course.enrolment e on e.id = c.enrolment_id
       where c.issued_on <= '${AS_OF}' and e.run_id = any(array(select id from course.course_run
         where course_id = '${course}'))`
    : `select participant_id from course.certificate where issued_on <= '${AS_OF}'`,
  funded: `select participant_id from participant.participation where entered_on <= '${AS_OF}'
    and programme_id = any(array(select programme_id from funding.programme_funder where funder_id = 'esf'))`,
  employed: `select participant_id from employer.placement
    where kind = 'EMPLOYMENT_INSURED' and started_on <= '${AS_OF}'`,
});

const where = (course?: string) => ({
  all: [
    { person: { germanAtLeast: 'B1' } },
    { enrolment: { ...(course && { course: [course] }), certified: {} } },
    { not: { work: { placement: { kind: ['EMPLOYMENT_INSURED'] } } } },
    { stay: { programme: { fundedBy: ['esf'] } } },
  ],
});

const document = (name: string) => readFileSync(new URL(`questions/${name}.graphql`, import.meta.url), 'utf8');

export const questions: Question[] = [
  { name: 'broad, count', document: document('count'), where: where(), leaves: leaves(), page: false },
  { name: 'broad, page', document: document('people'), where: where(), leaves: leaves(), page: true },
  {
    name: 'selective, page',
    document: document('people'),
    where: where('course-10'),
    leaves: leaves('course-10'),
    page: true,
  },
  { name: 'cross table', document: document('cross-table'), where: {}, page: false },
];
