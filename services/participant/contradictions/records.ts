import { isWithin } from '@dienstweg/cohorts';
import { ageOn, BORN, STAY } from './stay.ts';

/** Stays whose record of the entry says `said` where the facts of that day say `was`. */
const differing = (said: string, was: string) =>
  `select s.id, s.participant_id number, s.entered_on since
    from ${STAY} cross join lateral (select ${was} was) on_that_day
    where ${said} <> on_that_day.was`;

/** The status of a table on the day of entry. */
const onEntry = (table: string) => `(select h.kind from ${table} h where h.participant_id = s.participant_id
  and h.held_from <= s.entered_on and (h.held_until is null or h.held_until > s.entered_on))`;

const known = (kind: string) => `nullif(${kind}, 'UNKNOWN')`;

/** Records of a stay that do not fit what is recorded of the person. */
export const records = {
  REGISTERED_AFTER_APPLYING: `select s.id, s.participant_id number, first_day since
    from participation s join participant p on p.id = s.participant_id and ${isWithin('s.programme_id')}
    cross join lateral (select coalesce(s.applied_on, s.admitted_on, s.entered_on) first_day) began
    where first_day <= $1 and first_day < p.registered_on`,
  ENTRY_AGE_DIFFERS: differing('s.entry_age', `case when ${BORN} then ${ageOn('s.entered_on')} end`),
  ENTRY_LABOUR_STATUS_DIFFERS: differing(known('s.entry_labour_status'), known(onEntry('labour_status'))),
  ENTRY_RESIDENCE_STATUS_DIFFERS: differing(known('s.entry_residence_status'), known(onEntry('residence_status'))),
};
