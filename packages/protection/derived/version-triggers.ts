import { EVALUATOR } from '../rows/roles.ts';
import type { ProtectedTable } from '../tables/declare.ts';

const EVENTS = ['insert', 'update', 'delete', 'truncate'];

/**
 * SQL that counts up a version whenever one of the tables changes, in the same transaction. The version of a table is
 * the sum of its rows: writers on different connections count in rows of their own and do not wait for each other.
 */
export const versionTriggers = (tables: readonly ProtectedTable[]) => `
  create function count_up_version() returns trigger language plpgsql as $$
  begin
    insert into table_version values (tg_table_name, pg_backend_pid() % 256, 1)
    on conflict (table_name, slot) do update set version = table_version.version + 1;
    return null;
  end $$;
  ${tables
    .flatMap(({ table }) =>
      EVENTS.map(
        (event) =>
          `create trigger version_${event} after ${event} on "${table}"
            for each statement execute function count_up_version();`,
      ),
    )
    .join('\n')}
  grant select on table_version to ${EVALUATOR};`;
