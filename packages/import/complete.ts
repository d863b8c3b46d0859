import { escapeIdentifier as quote } from 'pg';
import type { FileReport } from './report.ts';
import type { Sessions } from './session.ts';
import type { Table } from './table.ts';

/** Fills in what was left empty and follows from other rows, in the services of which something was loaded. */
export async function complete(tables: readonly Table[], sessions: Sessions, files: readonly FileReport[]) {
  const loaded = new Set(files.filter(({ inserted, changed }) => inserted + changed > 0).map(({ service }) => service));
  for (const table of tables) {
    const statement = loaded.has(table.service) && completionOf(table);
    if (statement) await sessions.get(table.service)?.query(statement);
  }
}

/** An update of every row that lacks something that is found; undefined where nothing completes the table. */
function completionOf({ name, key, columns }: Table): string | undefined {
  const completed = columns.flatMap(({ name: column, completion: found }) =>
    found ? [{ column: quote(column), found }] : [],
  );
  if (completed.length === 0) return undefined;
  const each = (sql: (column: string, found: string) => string, by = ', ') =>
    completed.map(({ column, found }) => sql(column, found)).join(by);
  const [table, id] = [quote(name), quote(key.name)];
  return `update ${table} t set ${each((column) => `${column} = coalesce(t.${column}, found.${column})`)}
    from (select ${id}, ${each((column, found) => `${found} ${column}`)} from ${table}
      where num_nulls(${each((column) => column)}) > 0) found
    where found.${id} = t.${id}
      and (${each((column) => `t.${column} is null and found.${column} is not null`, ' or ')})`;
}
