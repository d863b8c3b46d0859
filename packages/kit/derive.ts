import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Derived } from './service.ts';

/** Everything of it stands in a schema of its own or is a policy, so that all of it can go before it is made anew. */
const FORGET = `
  drop schema if exists derived cascade;
  do $$ declare found record; begin
    for found in select tablename, policyname from pg_policies where schemaname = 'public' loop
      execute format('drop policy %I on %I', found.policyname, found.tablename);
    end loop;
    for found in
      select oid::regclass as name from pg_class where relrowsecurity and relnamespace = 'public'::regnamespace
    loop
      execute format('alter table %s disable row level security, no force row level security', found.name);
    end loop;
  end $$;
  create schema derived;
  set local search_path = derived, public;`;

/**
 * Makes what follows from the code anew, in one transaction, unless the database has just that; its hash stands as a
 * comment on the schema.
 */
export async function derive(source: DataSource, { sql, first }: Derived) {
  const hash = createHash('sha256')
    .update(FORGET + sql)
    .digest('hex');
  const [{ known }] = await source.query("select obj_description(to_regnamespace('derived'), 'pg_namespace') as known");
  if (known === hash) return;
  await source.transaction((manager) =>
    manager.query(`${FORGET}${sql}; comment on schema derived is '${hash}'; ${known === null ? first : ''}`),
  );
}
