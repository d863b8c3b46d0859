import type { RowKeys } from '@dienstweg/protection';
import type { PoolClient } from 'pg';
import type { PersonalTable } from './personal-tables.ts';

/** The keys of the rows of these tables that are the person's now. */
export async function keysOf(client: PoolClient, number: number, tables: readonly PersonalTable[]): Promise<RowKeys> {
  const keys: Record<string, string[]> = {};
  for (const { name, key, ofPerson } of tables) {
    const text = `select ${key}::text as key from "${name}" where ${ofPerson}`;
    keys[name] = (await client.query<{ key: string }>(text, [number])).rows.map((row) => row.key);
  }
  return keys;
}
