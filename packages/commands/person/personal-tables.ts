import { type DeclaredTable, snakeCase } from '@dienstweg/kit';
import { ofPerson, type RowKeys } from '@dienstweg/protection';
import type { PoolClient } from 'pg';

/** A table with rows about single people. */
export interface PersonalTable {
  readonly name: string;
  readonly key: string;
  /** SQL condition that picks the rows of the person whose number is `$1`. */
  readonly ofPerson: string;
  /** SQL of the programmes that these rows belong to, by themselves or by what they refer to. */
  readonly programmes: readonly string[];
  /** By column, SQL of what takes the place of its values once the person is erased. */
  readonly remains: readonly (readonly [column: string, sql: string])[];
}

/** Every table of a service with rows about people. */
export const personalTablesOf = ({ tables }: { readonly tables: readonly DeclaredTable[] }): PersonalTable[] =>
  tables.filter(({ subject }) => subject !== null).map(personalTable);

function personalTable(table: DeclaredTable): PersonalTable {
  const picked = ofPerson(table);
  const remains = Object.entries(table.columns).flatMap(([property, { remains }]) =>
    remains === undefined ? [] : [[snakeCase(property), remains] as const],
  );
  return {
    name: table.table,
    key: snakeCase(table.key),
    ofPerson: picked,
    programmes: programmesOf(table, picked),
    remains,
  };
}

function programmesOf(table: DeclaredTable, picked: string): string[] {
  const ids = (property: string) => `select ${snakeCase(property)} as id from ${table.table} where ${picked}`;
  const parents = [...table.parents].filter(([, parent]) => parent !== table);
  return [
    ...('programmeId' in table.columns ? [ids('programmeId')] : []),
    ...parents.flatMap(([relation, parent]) =>
      programmesOf(parent, `${snakeCase(parent.key)} in (${ids(`${relation}Id`)})`),
    ),
  ];
}

/** The keys of the rows of these tables that are the person's now. */
export async function keysOf(client: PoolClient, number: number, tables: readonly PersonalTable[]): Promise<RowKeys> {
  const keys: Record<string, string[]> = {};
  for (const { name, key, ofPerson } of tables) {
    const text = `select ${key}::text as key from "${name}" where ${ofPerson}`;
    keys[name] = (await client.query<{ key: string }>(text, [number])).rows.map((row) => row.key);
  }
  return keys;
}
