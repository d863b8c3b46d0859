import { isWithin } from '@dienstweg/cohorts';

/** What follows a placement `w`, as `x` of a table. */
const afterPlacement = (table: string, since: string, condition: string) =>
  `select x.id, w.participant_id number, ${since} since
    from ${table} x join placement w on w.id = x.placement_id and ${isWithin('w.programme_id')}
    where ${since} <= $1 and (${condition})`;

/** Promises, checks and support that do not fit the work they are about. */
export const following = {
  COMMITMENT_OVERDUE: `select m.id, m.participant_id number, m.due_on + 1 since from job_commitment m
    where m.due_on < $1 and (m.settled_on is null or m.settled_on > $1) and ${isWithin('m.programme_id')}`,
  RETAINED_AFTER_END: afterPlacement('retention_check', 'x.checked_on', 'x.retained and w.ended_on <= x.due_on'),
  CHECK_WITHOUT_WORK: afterPlacement(
    'retention_check',
    'x.checked_on',
    'w.started_on is null or w.started_on > x.checked_on',
  ),
  FOLLOW_UP_OUTSIDE_WORK: afterPlacement(
    'probation_follow_up',
    'x.held_on',
    'w.started_on is null or x.held_on < w.started_on or x.held_on > w.ended_on + 27',
  ),
};
