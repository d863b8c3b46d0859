import { fact, isWithin, queryWithin, type SplitBy } from '@dienstweg/cohorts';
import { certificateKinds } from '../tables/Course.ts';
import { enrolmentStates } from '../tables/Enrolment.ts';
import { STATE } from './leaf.ts';

const ENROLLED = `enrolment e join course_run r on r.id = e.run_id
  where e.requested_on <= $1 and ${isWithin('r.programme_id')}`;

/** By course; one person may be in several. */
export const byCourse: SplitBy = {
  fact: fact('People.byCourse', 'enrolments:read'),
  query: queryWithin(`select r.course_id key, e.participant_id number from ${ENROLLED}`),
};

/** By kind of certificate issued by the day; one person may hold several. */
export const byCertificate: SplitBy = {
  fact: fact('People.byCertificate', 'certificates:read'),
  values: certificateKinds,
  query: queryWithin(
    `select c.kind key, c.participant_id number from certificate c
      join enrolment e on e.id = c.enrolment_id join course_run r on r.id = e.run_id
      where c.issued_on <= $1 and ${isWithin('r.programme_id')}`,
  ),
};

/** By state, on the day, of the enrolment asked for last. */
export const byEnrolmentState: SplitBy = {
  fact: fact('People.byEnrolmentState', 'enrolments:read'),
  values: enrolmentStates,
  query: queryWithin(
    `select distinct on (e.participant_id) ${STATE} key, e.participant_id number from ${ENROLLED}
      order by e.participant_id, e.requested_on desc, e.id desc`,
  ),
};
