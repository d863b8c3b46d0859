import { type Database, snakeCase } from '@dienstweg/kit';
import type { Operation } from './tables/Operation.ts';

/** Makes a fund's operations those of a list, by id; what is the same stays untouched. */
export function replaceOperations(db: Database, fund: string, operations: Operation[]) {
  const ids = operations.map(({ id }) => id);
  const rows = operations.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [snakeCase(name), value])),
  );
  return db.transaction(async (client) => {
    await client.query("set local dienstweg.viewer = 'import:esf'");
    const gone = await client.query('delete from operation where fund = $1 and id <> all ($2)', [fund, ids]);
    const added = await client.query(
      'insert into operation select * from jsonb_populate_recordset(null::operation, $1) on conflict (id) do nothing',
      [JSON.stringify(rows)],
    );
    return { inserted: added.rowCount ?? 0, removed: gone.rowCount ?? 0 };
  });
}
