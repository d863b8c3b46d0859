import { isWithin, queryWithin } from '@dienstweg/cohorts';

/** When people were first certified. */
export const certified = queryWithin(
  `select c.participant_id number, min(c.issued_on) as day from certificate c
    join enrolment e on e.id = c.enrolment_id join course_run r on r.id = e.run_id
    where c.issued_on <= $1 and ${isWithin('r.programme_id')} group by 1`,
);
