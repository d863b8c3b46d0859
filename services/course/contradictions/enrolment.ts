import { isWithin } from '@dienstweg/cohorts';

/** SQL of an enrolment `e` with its run `r` and course `c`, in one of the programmes asked about. */
export const ENROLMENT = `enrolment e join course_run r on r.id = e.run_id and ${isWithin('r.programme_id')}
  join course c on c.id = r.course_id`;

/** SQL of the last day of the run; null where that is unknown. */
export const LAST_DAY = 'last_day(r.ends_on, r.ends_precision)';
