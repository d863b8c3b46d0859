import type { DayQuery } from '@dienstweg/cohorts';

/** When people first began work or training. */
export const placed: DayQuery = (asOf, within) => ({
  text: `select participant_id number, min(started_on) as day from placement
    where started_on <= $1 and ($2::text[] is null or programme_id = any($2)) group by 1`,
  values: [asOf, within],
});

const HALF_A_YEAR_ON = "(started_on + interval '6 months')::date";

/** When a placement of people had first lasted six months. */
export const lasted: DayQuery = (asOf, within) => ({
  text: `select participant_id number, min(${HALF_A_YEAR_ON}) as day from placement
    where least(ended_on, $1::date) >= ${HALF_A_YEAR_ON} and ($2::text[] is null or programme_id = any($2)) group by 1`,
  values: [asOf, within],
});
