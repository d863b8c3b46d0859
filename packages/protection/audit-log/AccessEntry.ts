import { bytes, cents, date, instant, integer, json, pageOf, type RowOf, text } from '@dienstweg/kit';
import type { ClientBase } from 'pg';
import { NO_ROWS, ProtectedTable } from '../tables/declare.ts';
import type { CountingQuestion } from './questions.ts';

/** An access to people as it is on record; the database alone writes it, and shows it for an audit only. */
export const AccessEntry = new ProtectedTable(
  {
    name: 'AccessEntry',
    tableName: 'access_record',
    importedFrom: null,
    columns: {
      id: cents().key(),
      day: date().byTriggers(),
      sequence: integer().byTriggers(),
      at: instant().byTriggers(),
      subject: text().byTriggers(),
      roles: text().list().byTriggers(),
      purpose: text().nullable().byTriggers(),
      requestId: text().byTriggers(),
      participants: integer().list().byTriggers(),
      fields: text().list().byTriggers(),
      hash: bytes().byTriggers(),
      questions: json<CountingQuestion[]>().nullable().byTriggers(),
    },
    uniques: { access_record_in_day: ['day', 'sequence'] },
    indices: [{ name: 'access_record_participants', columns: ['participants'], synchronize: false }],
    visible: NO_ROWS,
    inCohorts: false,
    audited: false,
  },
  null,
);
export type AccessEntry = RowOf<typeof AccessEntry>;

/** Loads pages of the accesses to one person, newest first. */
export const accessEntries = pageOf(AccessEntry, {
  order: ['id desc'],
  filter: { of: 'participants @> array[$::int]' },
});

/** An access as it is shown to the person. */
export type AccessOfPerson = Pick<AccessEntry, 'at' | 'subject' | 'roles' | 'purpose' | 'fields' | 'requestId'>;

/** Every access to one person, oldest first: nothing in it tells of anybody else. */
export async function accessesTo(client: ClientBase, number: number): Promise<AccessOfPerson[]> {
  const { rows } = await client.query(
    `select at, subject, roles, purpose, fields, request_id as "requestId" from access_record
     where participants @> array[$1::int] order by id`,
    [number],
  );
  return rows;
}
