import type { FactQueries } from '@dienstweg/cohorts';

export const facts: FactQueries<'participant'> = {
  stays: `select participant_id number, programme_id, entered_on, case when left_on <= $1 then left_on end left_on,
      case when left_on <= $1 then exit_reason end exit_reason
    from participation where entered_on <= $1`,
  labour_statuses: `select participant_id number, kind, held_from, held_until from labour_status
    where held_from <= $1`,
};
