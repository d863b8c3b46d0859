import { isWithin, queryWithin } from '@dienstweg/cohorts';

/** When people first began work or training. */
export const placed = queryWithin(
  `select participant_id number, min(started_on) as day from placement
    where started_on <= $1 and ${isWithin('programme_id')} group by 1`,
);

const HALF_A_YEAR_ON = "(started_on + interval '6 months')::date";

/** When a placement of people had first lasted six months. */
export const lasted = queryWithin(
  `select participant_id number, min(${HALF_A_YEAR_ON}) as day from placement
    where least(ended_on, $1::date) >= ${HALF_A_YEAR_ON} and ${isWithin('programme_id')} group by 1`,
);
