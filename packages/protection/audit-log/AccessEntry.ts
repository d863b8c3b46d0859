import { pageOf } from '@dienstweg/kit';
import type { ClientBase } from 'pg';
import { EntitySchema } from 'typeorm';
import type { CountingQuestion } from './questions.ts';

/** A look at people as it is on record; the database alone writes it. */
export interface AccessEntry {
  id: number;
  day: string;
  sequence: number;
  at: string;
  subject: string;
  roles: string[];
  purpose: string | null;
  requestId: string;
  participants: number[];
  fields: string[];
  hash: Buffer;
  questions: CountingQuestion[] | null;
}

const written = { insert: false, update: false } as const;

export const AccessEntry = new EntitySchema<AccessEntry>({
  name: 'AccessEntry',
  tableName: 'access_record',
  columns: {
    id: { type: 'bigint', primary: true },
    day: { type: 'date', ...written },
    sequence: { type: 'int', ...written },
    at: { type: 'timestamptz', ...written },
    subject: { type: 'text', ...written },
    roles: { type: 'text', array: true, ...written },
    purpose: { type: 'text', nullable: true, ...written },
    requestId: { type: 'text', ...written },
    participants: { type: 'int', array: true, ...written },
    fields: { type: 'text', array: true, ...written },
    hash: { type: 'bytea', ...written },
    questions: { type: 'jsonb', nullable: true, ...written },
  },
  uniques: [{ name: 'access_record_in_day', columns: ['day', 'sequence'] }],
  indices: [{ name: 'access_record_participants', columns: ['participants'], synchronize: false }],
});

/** What the record adds to the entities of a service with people; none of it can be imported. */
export const recordFiles = { 'access-entries': AccessEntry };

/** Loads pages of the looks at one person, newest first. */
export const accessEntries = pageOf(AccessEntry, {
  order: ['id desc'],
  filter: { of: 'participants @> array[$::int]' },
});

/** A look as the person who was looked at is told of it. */
export type LookTold = Pick<AccessEntry, 'at' | 'subject' | 'roles' | 'purpose' | 'fields' | 'requestId'>;

/** Every look at one person, oldest first: nothing in it tells of anybody else. */
export async function looksAt(client: ClientBase, number: number): Promise<LookTold[]> {
  const { rows } = await client.query(
    `select at, subject, roles, purpose, fields, request_id as "requestId" from access_record
     where participants @> array[$1::int] order by id`,
    [number],
  );
  return rows;
}
