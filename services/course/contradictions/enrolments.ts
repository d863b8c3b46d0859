import { ENROLMENT, LAST_DAY } from './enrolment.ts';

/** Enrolments `e` that contradict something since a day. */
const enrolment = (since: string, condition: string, joined = '') =>
  `select e.id, e.participant_id number, ${since} since from ${ENROLMENT} ${joined}
    where ${since} <= $1 and (${condition})`;

/** The stay `s` in the programme of the run. */
const STAY = 'join stays s on s.number = e.participant_id and s.programme_id = r.programme_id';

const HAD_A_PLACE = "e.state not in ('REQUESTED', 'WAITLISTED', 'WITHDRAWN', 'NO_SHOW')";
const PLACE_ON = 'coalesce(e.confirmed_on, e.attended_from, e.requested_on)';
const PASSED = "(select min(x.held_on) from exam_attempt x where x.enrolment_id = e.id and x.result = 'PASSED')";
const CERTIFIED = '(select min(z.issued_on) from certificate z where z.enrolment_id = e.id)';

/** Enrolments that do not fit the stay, the run, a promise of a job or what came of them. */
export const enrolments = {
  ENROLMENT_WITHOUT_STAY: enrolment(
    PLACE_ON,
    `${HAD_A_PLACE} and coalesce(e.attended_from, r.starts_on) <= $1 and not exists (
      select from stays s where s.number = e.participant_id and s.programme_id = r.programme_id)`,
  ),
  ENROLMENT_OUTSIDE_STAY: enrolment(
    'case when e.attended_from < s.entered_on then e.attended_from else s.left_on end',
    "e.attended_from < s.entered_on or (e.attended_from is not null and coalesce(e.ended_on, 'infinity') > s.left_on)",
    STAY,
  ),
  INVERSE_WITHOUT_COMMITMENT: enrolment(
    PLACE_ON,
    `c.inverse and ${HAD_A_PLACE} and not exists (select from commitments m where m.number = e.participant_id
      and m.binding_on <= ${PLACE_ON} and (m.settled_on is null or m.settled_on >= ${PLACE_ON}))`,
  ),
  PASSED_BUT_NOT_COMPLETED: enrolment(
    'e.ended_on',
    `e.state in ('WITHDRAWN', 'NO_SHOW', 'EXCLUDED') and least(${PASSED}, ${CERTIFIED}) <= $1`,
  ),
  COMPLETED_BUT_BROKEN_OFF: enrolment(
    's.left_on',
    `e.state = 'COMPLETED' and s.exit_reason in ('DROPPED_OUT', 'EXCLUDED') and e.ended_on > s.left_on - 28`,
    STAY,
  ),
  ENROLMENT_BEYOND_RUN: enrolment(
    `${LAST_DAY} + 29`,
    `${HAD_A_PLACE} and coalesce(e.ended_on, 'infinity') > ${LAST_DAY} + 28`,
  ),
  ATTENDED_CANCELLED_RUN: enrolment(
    'greatest(e.attended_from, r.cancelled_on)',
    "e.attended_from is not null and r.cancelled_on is not null and coalesce(e.ended_on, 'infinity') > r.cancelled_on",
  ),
};
