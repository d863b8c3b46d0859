import type { FactQueries } from '@dienstweg/cohorts';

export const facts: FactQueries<'employer'> = {
  placements: `select participant_id number, kind, agreed_on, started_on, ended_on from placement
    where least(agreed_on, started_on) <= $1`,
  commitments: `select participant_id number, binding_on, case when settled_on <= $1 then settled_on end settled_on
    from job_commitment where binding_on <= $1`,
};
