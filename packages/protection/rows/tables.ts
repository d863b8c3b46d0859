import { TODAY } from '@dienstweg/kit';
import { EntitySchema } from 'typeorm';
import type { Whose } from '../audit-log/record-changes.ts';

/** Somebody whose records only few may see: an employee, or a relative of one. */
export interface ProtectedPerson {
  participantId: number;
  since: string;
  endedOn: string | null;
}

/** SQL that a row `p` of protections holds on a day, today unless told. The day on which it ends is the first on which it does not. */
export const protects = (day = TODAY) => `(p.ended_on is null or p.ended_on > ${day})`;

/** SQL of the people who are left out of a sum, unless `$2` counts the protected and `$3` those whose data are restricted. */
export const HIDDEN_PEOPLE = `(select p.participant_id from protected_person p where not $2 and ${protects()}
  union select participant_id from erasure where not $3)`;

export const ProtectedPerson = new EntitySchema<ProtectedPerson>({
  name: 'ProtectedPerson',
  columns: {
    participantId: { type: 'int', primary: true },
    since: { type: 'date' },
    endedOn: { type: 'date', nullable: true },
  },
  checks: [{ name: 'protected_person_ended_not_before_since', expression: 'ended_on >= since' }],
});

/** Who of a programme is seen by whom; the id is the programme's. */
export interface ProgrammeSight {
  id: string;
  /** Whether coaches see only those whom they accompany now. */
  coacheesOnly: boolean;
}

export const ProgrammeSight = new EntitySchema<ProgrammeSight>({
  name: 'ProgrammeSight',
  columns: {
    id: { type: 'text', primary: true },
    coacheesOnly: { type: 'boolean' },
  },
});

/** Import files that every service with rows about people loads, so that each can limit them by itself. */
export const sightFiles = { 'protected-persons': ProtectedPerson, 'programme-sights': ProgrammeSight };

/** Tables that tell whose rows are seen. */
export const SIGHT_TABLES = ['protected_person', 'programme_sight', 'erasure'];

/** SQL of these tables. */
export const sightTables = `
  create table protected_person (
    participant_id int primary key,
    since date not null,
    ended_on date constraint protected_person_ended_not_before_since check (ended_on >= since)
  );
  create table programme_sight (
    id text primary key,
    coachees_only boolean not null
  );`;

/** Whose the rows of these tables are, for the record of changes. */
export const sightChanges: Readonly<Record<string, Whose>> = {
  protected_person: 'participant_id',
  programme_sight: null,
  erasure: 'participant_id',
};
