import { holds } from '@dienstweg/cohorts';
import { STAY } from './stay.ts';

/** What hangs on a stay; `rows` joins it, `day` is when it happened. */
const ofStay = (id: string, day: string, rows: string) =>
  `select ${id} id, s.participant_id number, ${day} since from ${STAY} ${rows}`;

const GOAL = `join support_plan h on h.participation_id = s.id join plan_goal g on g.support_plan_id = h.id`;

/** Four weeks after the exit somebody may still be seen and certified. */
const LONG_LEFT = 's.left_on + 27';

/** Coaches, contacts and goals that do not fit the stay. */
export const accompaniment = {
  COACH_MISSING: ofStay(
    's.id',
    `coalesce((select max(c.coached_until) from coaching c where c.participation_id = s.id and c.coached_until <= $1),
      s.entered_on)`,
    `join programmes g on g.id = s.programme_id and g.coach_promised
     where (s.left_on is null or s.left_on > $1) and not exists (
       select from coaching c where c.participation_id = s.id and ${holds('c.coached_from', 'c.coached_until')})`,
  ),
  COACHING_OUTSIDE_STAY: ofStay(
    'c.id',
    'case when c.coached_from < s.entered_on then c.coached_from else s.left_on end',
    `join coaching c on c.participation_id = s.id and c.coached_from <= $1
     where c.coached_from < s.entered_on or (s.left_on < $1 and coalesce(c.coached_until, $1) > s.left_on)`,
  ),
  CONTACT_BEFORE_COACH: ofStay(
    'k.id',
    'k.held_on',
    `join contact k on k.participation_id = s.id and k.held_on <= $1 where k.coach_id is not null and not exists (
       select from coaching c
       where c.participation_id = s.id and c.coach_id = k.coach_id and c.coached_from <= k.held_on)`,
  ),
  CONTACT_AFTER_STAY: ofStay(
    'k.id',
    'k.held_on',
    `join contact k on k.participation_id = s.id and k.held_on <= $1 where k.held_on > ${LONG_LEFT}`,
  ),
  CHILDCARE_GOAL_WITHOUT_CHILD: ofStay(
    'g.id',
    'g.set_on',
    `${GOAL} where g.area = 'CHILDCARE' and g.set_on <= $1 and p.child_birth_years is not null
       and not exists (select from unnest(p.child_birth_years) born where born <= extract(year from g.set_on))`,
  ),
  WORK_GOAL_WITHOUT_WORK: ofStay(
    'g.id',
    'g.settled_on',
    `${GOAL} where g.area = 'PLACEMENT' and g.state = 'MET' and g.settled_on <= $1 and not exists (
       select from placements w
       where w.number = s.participant_id and least(w.agreed_on, w.started_on) <= g.settled_on)`,
  ),
  GOAL_SETTLED_AFTER_STAY: ofStay(
    'g.id',
    'g.settled_on',
    `${GOAL} where g.settled_on > s.left_on and g.settled_on <= $1`,
  ),
};
