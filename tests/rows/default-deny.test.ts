import { databaseUrl } from '@dienstweg/kit';
import { REQUESTING } from '@dienstweg/protection';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { services } from '../support/services.ts';
import { cloneDatabases } from '../support/templates.ts';

const server = process.env.DATABASE_URL ?? '';
let databases: Map<string, pg.Client>;
beforeAll(async () => {
  const clones = await cloneDatabases(services, 'demo', server);
  const open = async (database: string) => {
    const client = new pg.Client(databaseUrl(server, database));
    await client.connect();
    return client;
  };
  databases = new Map(
    await Promise.all(Array.from(clones, async ([{ name }, database]) => [name, await open(database)] as const)),
  );
});
afterAll(() => Promise.all(Array.from(databases.values(), (client) => client.end())));

/** Tables whose rows are about people, and columns by which rows of any table lead to one of theirs. */
const PERSONAL = services.flatMap(({ tables }) =>
  tables.filter(({ subject }) => subject !== null).map(({ table }) => table),
);
const OF_PERSON = PERSONAL.map((table) => `${table}_id`);
/** They say only who is protected and who is restricted; every policy reads them, no field does. */
const ASKED_BY_POLICIES = ['protected_person', 'erasure'];

/** Readings of indicators, and the record of looks at people. */
const ADDED_TO = ['indicator_reading', 'look'];

const cases = services.flatMap(({ name }) => REQUESTING.map((role) => [name, role] as const));

describe.each(cases)('Whoever asks %s as %s without saying who it is', (service, role) => {
  const rowsOf = async (sql: string, values: unknown[] = []) => {
    const client = databases.get(service) as pg.Client;
    await client.query(`set role ${role}`);
    return (await client.query(sql, values)).rows;
  };

  test('sees no row about a person', async () => {
    const tables = await rowsOf(
      `select c.oid::regclass::text as name, relrowsecurity and relforcerowsecurity as limited from pg_class c
        where relkind = 'r' and relnamespace = 'public'::regnamespace and has_table_privilege(oid, 'select')
        and (relname = any($1) or exists (select from pg_attribute a where a.attrelid = c.oid and attname = any($2)))
          order by 1`,
      [PERSONAL, OF_PERSON],
    );
    const personal = tables.filter(({ name }) => !ASKED_BY_POLICIES.includes(name));
    expect(personal.filter(({ limited }) => !limited)).toEqual([]);
    for (const { name } of personal) expect([name, await rowsOf(`select from ${name} limit 1`)]).toEqual([name, []]);
    expect(personal.length > 0).toBe(service !== 'funding');
  });

  test('owns nothing and changes nothing, and adds at most to what is only ever added to', async () => {
    const rights = (condition: string) =>
      rowsOf(
        `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
          and (${condition})`,
      );
    expect(
      await rights("relowner = current_user::regrole or has_table_privilege(oid, 'update, delete, truncate')"),
    ).toEqual([]);
    const added = (await rights("has_table_privilege(oid, 'insert')")).map(({ name }) => name);
    expect(added.filter((name) => !ADDED_TO.includes(name))).toEqual([]);
    const [role] = await rowsOf(
      `select rolsuper or rolbypassrls or rolcanlogin or rolcreaterole as mighty from pg_roles
        where rolname = current_user`,
    );
    expect(role).toEqual({ mighty: false });
  });
});
