import type { DayQuery } from '@dienstweg/cohorts';

/** When people were first certified. */
export const certified: DayQuery = (asOf, within) => ({
  text: `select c.participant_id number, min(c.issued_on) as day from certificate c join enrolment e on e.id = c.enrolment_id join course_run r on r.id = e.run_id
    where c.issued_on <= $1 and ($2::text[] is null or r.programme_id = any($2)) group by 1`,
  values: [asOf, within],
});
