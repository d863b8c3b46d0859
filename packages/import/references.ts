import { type PoolClient, escapeIdentifier as quote } from 'pg';
import type { Refusal } from './cells.ts';
import { type Rejects, shortened } from './rejects.ts';
import type { Sessions } from './session.ts';
import { type Staging, stagingName } from './staging.ts';
import type { Column, Table } from './table.ts';

/** The tables of an import, and which of them have staged rows. */
export interface Catalogue {
  sessions: Sessions;
  tables: ReadonlyMap<string, Table>;
  staged: Set<string>;
}

/** Turns the staged rows that refer to nothing known, neither in the database nor in the import, into rejects. */
export async function refuseUnknown(staging: Staging, catalogue: Catalogue, rejects: Rejects): Promise<void> {
  const refusals = new Map<number, { key: string; all: Refusal[] }>();
  for (const column of references(staging)) {
    const unknown = await unknownIn(staging, column, catalogue);
    if (unknown.length === 0) continue;
    for (const { line, key, value } of await staging.linesWith(column, unknown)) {
      const reason = reasonFor(catalogue.tables.get(column.references!)!, value, rejects);
      if (!refusals.has(line)) refusals.set(line, { key, all: [] });
      refusals.get(line)!.all.push({ column: column.name, value, reason });
    }
  }
  if (refusals.size === 0) return;
  for (const [line, { key, all }] of refusals) rejects.addRow(staging.table, line, key, all);
  await staging.remove([...refusals.keys()]);
  if (references(staging).some((column) => column.references === staging.table.name))
    await refuseUnknown(staging, catalogue, rejects);
}

/** The columns of a staged file that refer to another table. */
export const references = (staging: Staging): Column[] =>
  staging.columns.filter((column) => column.references !== null);

/** The values of a reference that its owner does not know. */
export async function unknownIn(
  staging: Staging,
  column: Column,
  { sessions, tables, staged }: Catalogue,
): Promise<string[]> {
  const owner = tables.get(column.references!)!;
  return unknownKeys(
    sessions.get(owner.service) as PoolClient,
    owner,
    staged.has(owner.name),
    await staging.valuesOf(column),
  );
}

/** Which of these keys are neither in the table nor, where it is being imported, staged for it. */
async function unknownKeys(
  client: PoolClient,
  { name, key }: Table,
  staged: boolean,
  keys: string[],
): Promise<string[]> {
  const known = (source: string) => `not exists (select from ${source} where ${quote(key.name)} = value::${key.type})`;
  const sources = [quote(name), ...(staged ? [stagingName(name)] : [])];
  const { rows } = await client.query(
    `select value from unnest($1::text[]) value where ${sources.map(known).join(' and ')}`,
    [keys],
  );
  return rows.map(({ value }) => value);
}

function reasonFor({ name, file }: Table, key: string, rejects: Rejects): string {
  const line = rejects.lineOf(name, key);
  const words = name.replaceAll('_', ' ');
  return line === undefined
    ? `unknown ${words} '${shortened(key)}'`
    : `refers to ${words} '${shortened(key)}', refused in ${file} line ${line}`;
}

/** The tables in an order in which what is referred to comes first. */
export function inOrderOfReference(tables: Table[]): Table[] {
  const byName = new Map(tables.map((table) => [table.name, table]));
  const ordered = new Set<Table>();
  const visit = (table: Table, path: Set<Table>) => {
    if (ordered.has(table) || path.has(table)) return;
    for (const { references } of table.columns) {
      const owner = references === null ? undefined : byName.get(references);
      if (owner) visit(owner, new Set([...path, table]));
    }
    ordered.add(table);
  };
  for (const table of tables) visit(table, new Set());
  return [...ordered];
}
