import { type AttributeOf, isWithin, queryWithin, type SplitBy } from '@dienstweg/cohorts';
import { certificateKinds } from '../tables/Course.ts';
import { enrolmentStates } from '../tables/Enrolment.ts';
import { STATE } from './leaf.ts';

const ENROLLED = `enrolment e join course_run r on r.id = e.run_id
  where e.requested_on <= $1 and ${isWithin('r.programme_id')}`;

/** How people are split by what the course service knows of them. */
export const SPLITS: Readonly<Record<AttributeOf<'CourseSplit'>, SplitBy>> = {
  COURSE: {
    scopes: ['enrolments:read'],
    query: queryWithin(`select r.course_id key, e.participant_id number from ${ENROLLED}`),
    others: 'NONE',
  },
  CERTIFICATE: {
    scopes: ['certificates:read'],
    query: queryWithin(
      `select c.kind key, c.participant_id number from certificate c
        join enrolment e on e.id = c.enrolment_id join course_run r on r.id = e.run_id
        where c.issued_on <= $1 and ${isWithin('r.programme_id')}`,
    ),
    type: 'CertificateKind',
    values: certificateKinds,
    others: 'NONE',
  },
  ENROLMENT_STATE: {
    scopes: ['enrolments:read'],
    query: queryWithin(
      `select distinct on (e.participant_id) ${STATE} key, e.participant_id number from ${ENROLLED}
        order by e.participant_id, e.requested_on desc, e.id desc`,
    ),
    type: 'EnrolmentState',
    values: enrolmentStates,
    others: 'NONE',
  },
};
