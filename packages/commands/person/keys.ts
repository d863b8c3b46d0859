import type { RowKeys } from '@dienstweg/protection';
import type { PoolClient } from 'pg';
import { personalTablesOf } from './personal-tables.ts';

/** The keys of the rows that are the person's now in one service. */
export async function keysOf(client: PoolClient, number: number, service: string): Promise<RowKeys> {
  const keys: Record<string, string[]> = {};
  for (const { name, key, ofPerson } of personalTablesOf(service)) {
    const text = `select ${key}::text as key from "${name}" where ${ofPerson}`;
    keys[name] = (await client.query<{ key: string }>(text, [number])).rows.map((row) => row.key);
  }
  return keys;
}
