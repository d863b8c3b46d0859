import type { DayQuery } from '@dienstweg/cohorts';

/** When people first entered a programme. */
export const entered: DayQuery = (asOf, within) => ({
  text: `select participant_id number, min(entered_on) as day from participation
    where entered_on <= $1 and ($2::text[] is null or programme_id = any($2)) group by 1`,
  values: [asOf, within],
});
