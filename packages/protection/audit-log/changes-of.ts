import { withPropertyNames } from '@dienstweg/kit';
import type { ClientBase } from 'pg';
import { changedOf, type RowKeys } from './changed-of.ts';

type Row = Readonly<Record<string, unknown>>;

/** A change of a row as the person whose row it is is told of it. */
export interface ChangeTold {
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
export async function changesOf(client: ClientBase, number: number, present: RowKeys): Promise<ChangeTold[]> {
  const { rows } = await client.query<ChangeTold>(
    `select c.at, c.made_by as "madeBy", c.operation, c.table_name as "table", r.key, r.before, r.after
     from changed_row r join change_record c on c.id = r.change_id where ${changedOf('$1', '$2')} order by c.id, r.position`,
    [number, present],
  );
  return rows.map((row) => ({
    ...row,
    before: row.before && withPropertyNames(row.before),
    after: row.after && withPropertyNames(row.after),
  }));
}
