import { boolean, date, integer, type RowOf, TODAY, text } from '@dienstweg/kit';
import { ALL_ROWS, openTable, personalTable } from './declare.ts';

/**
 * SQL that a row `p` of protections holds on a day, today unless given. The day on which it ends is the first on which
 * it does not.
 */
export const protects = (day = TODAY) => `(p.ended_on is null or p.ended_on > ${day})`;

/**
 * SQL of the people who are left out of a sum, unless `$2` counts the protected and `$3` those whose data are
 * restricted.
 */
export const HIDDEN_PEOPLE = `(select p.participant_id from protected_person p where not $2 and ${protects()}
  union select participant_id from erasure where not $3)`;

/**
 * Somebody whose records only few may see: an employee, or a relative of one. Policies ask for it, no field tells it.
 */
export const ProtectedPerson = personalTable({
  name: 'ProtectedPerson',
  importedFrom: 'protected-persons',
  columns: {
    participantId: integer().key(),
    since: date().kept(),
    endedOn: date().nullable().kept(),
  },
  checks: { protected_person_ended_not_before_since: 'ended_on >= since' },
  person: 'participantId',
  visible: ALL_ROWS,
  inCohorts: true,
});
export type ProtectedPerson = RowOf<typeof ProtectedPerson>;

/** Who of a programme is seen by whom; the id is the programme's. */
export const ProgrammeSight = openTable({
  name: 'ProgrammeSight',
  importedFrom: 'programme-sights',
  columns: {
    id: text().key(),
    /** Whether coaches see only those whom they accompany now. */
    coacheesOnly: boolean(),
  },
  inCohorts: true,
});
export type ProgrammeSight = RowOf<typeof ProgrammeSight>;
