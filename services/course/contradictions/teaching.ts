import { isWithin } from '@dienstweg/cohorts';
import { ENROLMENT, LAST_DAY } from './enrolment.ts';

/** What hangs on an enrolment, as `x` of a table; `since` is when it happened. */
const ofEnrolment = (table: string, since: string, condition: string, joined = '') =>
  `select x.id, e.participant_id number, ${since} since
    from ${table} x join (${ENROLMENT}) on e.id = x.enrolment_id ${joined} where ${since} <= $1 and (${condition})`;

/** Attendances, exams, practice and certificates that do not fit the run, the enrolment or the stay. */
export const teaching = {
  ATTENDANCE_OUTSIDE_RUN: ofEnrolment('attendance', 'x.held_on', `x.held_on < r.starts_on or x.held_on > ${LAST_DAY}`),
  ATTENDANCE_OUTSIDE_ENROLMENT: ofEnrolment(
    'attendance',
    'x.held_on',
    'x.held_on < e.attended_from or x.held_on > e.ended_on',
  ),
  PRACTICE_OUTSIDE_ENROLMENT: ofEnrolment(
    'practical_phase',
    'x.practised_from',
    'x.practised_from < e.attended_from or x.practised_from > e.ended_on or x.practised_until > e.ended_on + 1',
  ),
  EXAM_BEFORE_COURSE: ofEnrolment('exam_attempt', 'x.held_on', 'x.held_on < coalesce(e.attended_from, r.starts_on)'),
  CERTIFICATE_AFTER_STAY: ofEnrolment(
    'certificate',
    'x.issued_on',
    'x.issued_on > s.left_on + 27',
    'join stays s on s.number = e.participant_id and s.programme_id = r.programme_id',
  ),
  RUN_OPENED_AFTER_START: `select r.id, null::int number, r.opened_on since from course_run r
    where r.opened_on <= $1 and r.opened_on > last_day(r.starts_on, r.starts_precision)
      and ${isWithin('r.programme_id')}`,
};
