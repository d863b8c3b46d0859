import { isWithin } from '@dienstweg/cohorts';
import { RUNS_UNTIL } from './facts.ts';

/** Grants `g` that contradict something, from a day on. */
const grant = (since: string, condition: string, joined = '') =>
  `select g.id, null::int number, ${since} since from "grant" g ${joined}
    where ${since} <= $1 and ${isWithin('g.programme_id')} and (${condition})`;

/** The first day by which more of a kept sum had come together than there was. */
const exceeding = (table: string, day: string, limit: string) =>
  `(select min(reached.on_day) from (select x.${day} on_day, sum(x.amount) over (order by x.${day}) total
      from ${table} x where x.grant_id = g.id) reached where reached.total > ${limit})`;

/** Grants whose money, period or approval does not fit. */
export const grants = {
  GRANT_OVERSPENT: grant(exceeding('expenditure', 'spent_on', 'g.awarded + g.co_financing'), 'true'),
  GRANT_OVERCLAIMED: grant(exceeding('payment_claim', 'claimed_on', 'g.awarded'), 'true'),
  GRANT_OUTSIDE_PROGRAMME: grant(
    'case when g.from_on < p.runs_from_on then g.from_on else p.until end',
    'g.from_on < p.runs_from_on or g.until_on >= p.until',
    `join (select id, runs_from_on, ${RUNS_UNTIL} until from programme) p on p.id = g.programme_id`,
  ),
  GRANT_APPROVED_AFTER_END: grant('g.approved_on', 'g.approved_on > g.until_on'),
  PROOF_OVERDUE: `select u.id, null::int number, u.due_on + 1 since
    from proof_of_use u join "grant" g on g.id = u.grant_id and ${isWithin('g.programme_id')}
    where u.due_on < $1 and (u.submitted_on is null or u.submitted_on > $1)`,
};
