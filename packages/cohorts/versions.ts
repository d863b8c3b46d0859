const EVENTS = ['insert', 'update', 'delete', 'truncate'];

/**
 * SQL that counts up a version whenever one of the tables changes, in the same transaction. The version of a table is the sum of
 * its rows: writers on different connections count in rows of their own and do not wait for each other.
 */
export const keepVersions = (tables: readonly string[]) => `
  create table table_version (
    table_name text not null,
    slot int not null,
    version bigint not null,
    constraint table_version_pk primary key (table_name, slot));
  create function count_up_version() returns trigger language plpgsql as $$
  begin
    insert into table_version values (tg_table_name, pg_backend_pid() % 256, 1)
    on conflict (table_name, slot) do update set version = table_version.version + 1;
    return null;
  end $$;
  ${watchVersions(tables)}`;

/** SQL that keeps versions of more tables. */
export const watchVersions = (tables: readonly string[]) =>
  each(
    tables,
    (table, event) =>
      `create trigger version_${event} after ${event} on "${table}" for each statement execute function count_up_version();`,
  );

/** SQL that undoes `watchVersions`. */
export const unwatchVersions = (tables: readonly string[]) =>
  each(tables, (table, event) => `drop trigger version_${event} on "${table}";`);

/** SQL that undoes `keepVersions`. */
export const forgetVersions = (tables: readonly string[]) => `
  ${unwatchVersions(tables)}
  drop function count_up_version;
  drop table table_version;`;

const each = (tables: readonly string[], statement: (table: string, event: string) => string) =>
  tables.flatMap((table) => EVENTS.map((event) => statement(table, event))).join('\n');
