import { isWithin } from '@dienstweg/cohorts';
import { STAY } from './stay.ts';

/** Stays of which something is wrong by what is known of their programme `g`. */
const inProgramme = (since: string, condition: string) =>
  `select s.id, s.participant_id number, ${since} since
    from ${STAY} join programmes g on g.id = s.programme_id where ${condition}`;

const STILL_HERE = '(s.left_on is null or s.left_on > $1)';

const paidOn = (day: string) => `exists (select from payments y
  where y.programme_id = s.programme_id and y.paid_from <= ${day} and y.paid_until > ${day})`;
const LAST_PAID = '(select max(y.paid_until) from payments y where y.programme_id = s.programme_id)';

/** Later stays of people whose earlier stay was paid on some of the same days; `which` of the payments `a` and `b`. */
const paidTwice = (which: string) =>
  `select s.id, s.participant_id number, min(greatest(s.entered_on, a.paid_from, b.paid_from)) since
    from ${STAY}
    join participation o on o.participant_id = s.participant_id and o.programme_id <> s.programme_id
      and (o.entered_on, o.id) < (s.entered_on, s.id) and ${isWithin('o.programme_id')}
    join payments a on a.programme_id = s.programme_id
    join payments b on b.programme_id = o.programme_id
    where ${which} and greatest(s.entered_on, a.paid_from, b.paid_from)
      < least(s.left_on, o.left_on, a.paid_until, b.paid_until, $1::date + 1)
    group by s.id, s.participant_id`;

/** Stays beside the days on which their programme ran or was paid. */
export const money = {
  ENTRY_BEFORE_PROGRAMME: inProgramme('s.entered_on', 's.entered_on < g.runs_from'),
  ENTRY_AFTER_PROGRAMME: inProgramme('s.entered_on', 's.entered_on >= g.runs_until'),
  STAY_BEYOND_PROGRAMME: inProgramme('g.runs_until', `g.runs_until <= $1 and ${STILL_HERE}`),
  STAY_BEYOND_GRANTS: `select s.id, s.participant_id number, greatest(${LAST_PAID}, s.entered_on) since from ${STAY}
    where ${LAST_PAID} <= $1 and ${STILL_HERE}`,
  ENTRY_WITHOUT_GRANT: `select s.id, s.participant_id number, s.entered_on since from ${STAY}
    where ${LAST_PAID} is not null and not ${paidOn('s.entered_on')}`,
  PAID_TWICE_BY_LINE: paidTwice('a.funding_line_id = b.funding_line_id'),
  PAID_TWICE_BY_FUNDER: paidTwice('a.funder_id = b.funder_id and a.funding_line_id <> b.funding_line_id'),
};
