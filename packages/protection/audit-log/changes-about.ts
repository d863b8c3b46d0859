import { withPropertyNames } from '@dienstweg/kit';
import type { ClientBase } from 'pg';

/** The keys of the rows that are a person's now, by table. */
export type RowKeys = Readonly<Record<string, readonly string[]>>;

/**
 * SQL condition that picks the changed rows `r` of changes `c` that were the person's then, or are now; `present` is
 * SQL of the person's `RowKeys`.
 */
export const rowsOfPerson = (person: string, present: string) =>
  `(r.participant_id = ${person} or (c.table_name, r.key) in (
    select tables.key, keys.key from json_each(${present}) tables, json_array_elements_text(tables.value) keys(key)))`;

type Row = Readonly<Record<string, unknown>>;

/** A change of a row as the person whose row it is is told of it. */
export interface ChangeOfPerson {
  readonly at: string;
  readonly madeBy: string;
  readonly operation: string;
  readonly table: string;
  readonly key: string;
  readonly before: Row | null;
  readonly after: Row | null;
}

/**
 * Every change of one person's rows, whoever's they were when it was made, oldest first, with the values before and
 * after where they were not erased.
 */
export async function changesAbout(client: ClientBase, number: number, present: RowKeys): Promise<ChangeOfPerson[]> {
  const { rows } = await client.query<ChangeOfPerson>(
    `select c.at, c.made_by as "madeBy", c.operation, c.table_name as "table", r.key, r.before, r.after
     from changed_row r join change_record c on c.id = r.change_id where ${rowsOfPerson('$1', '$2')}
       order by c.id, r.position`,
    [number, present],
  );
  return rows.map((row) => ({
    ...row,
    before: row.before && withPropertyNames(row.before),
    after: row.after && withPropertyNames(row.after),
  }));
}
