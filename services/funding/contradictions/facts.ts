import type { FactQueries } from '@dienstweg/cohorts';
import { PAYERS } from '../double-funding.ts';

/** The first day on which a programme no longer runs; of a month or year, the last that it may be. */
export const RUNS_UNTIL = 'last_day(runs_until_on, runs_until_precision) + 1';

export const facts: FactQueries<'funding'> = {
  programmes: `select id, runs_from_on runs_from, ${RUNS_UNTIL} runs_until, coach_promised from programme
    where $1::date is not null`,
  payments: `with recursive above (programme_id, id) as (
      select id, id from programme
      union select above.programme_id, part_of_id from above join programme p using (id) where part_of_id is not null)
    select above.programme_id, funding_line_id, payer.funder_id, from_on paid_from, until_on + 1 paid_until
    from above join "grant" g on g.programme_id = above.id join funding_line l on l.id = g.funding_line_id
      cross join lateral (${PAYERS}) payer
    where approved_on <= $1`,
  eligibility_rules: `select programme_id, kind, minimum, maximum, array_to_string(values, ',') allowed
    from eligibility_rule where binding and $1::date is not null`,
};
