import { isWithin, queryWithin } from '@dienstweg/cohorts';

/** When people first entered a programme. */
export const entered = queryWithin(
  `select participant_id number, min(entered_on) as day from participation
    where entered_on <= $1 and ${isWithin('programme_id')} group by 1`,
);
