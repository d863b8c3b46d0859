import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import type { Graph } from '../../support/graph.ts';

const TABLES = `
  select c.relname, string_agg(quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod), ', '
    order by a.attnum),
    array_agg(a.attname::text) filter (where a.attname ~ '(^|_)id$')
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
    and c.relname not in ('migration', 'table_version', 'programme_tally', 'erasure', 'protected_person',
    'programme_sight')
  group by 1`;

/** Copies the tables of all services into one new database, without their rules, and connects to it. */
export async function copyIntoOne({ services }: Graph, name: string): Promise<pg.Client> {
  const url = new URL(process.env.DATABASE_URL ?? '');
  const admin = new pg.Client(url.href);
  await admin.connect();
  await admin.query(`create database ${pg.escapeIdentifier(name)}`);
  await admin.end();
  url.pathname = `/${name}`;
  const one = new pg.Client(url.href);
  await one.connect();
  const known = new Set<string>();
  for (const { database } of Object.values(services))
    await database.transaction(async (source) => {
      const { rows } = await source.query<[string, string, string[] | null]>({ text: TABLES, rowMode: 'array' });
      for (const [table, columns, keys] of rows) {
        if (known.has(table)) continue; // what several services have is the kit's and none of the facts
        known.add(table);
        await one.query(`create table ${pg.escapeIdentifier(table)} (${columns})`);
        await pipeline(
          source.query(copyTo(`copy ${pg.escapeIdentifier(table)} to stdout`)),
          one.query(copyFrom(`copy ${pg.escapeIdentifier(table)} from stdin`)),
        );
        for (const key of keys ?? []) await one.query(`create index on ${pg.escapeIdentifier(table)} (${key})`);
      }
    });
  await one.query(`
    create table programme_tree as
      with recursive part (root, id) as (
        select id, id from programme
        union select part.root, programme.id from part join programme on programme.part_of_id = part.id)
      select * from part;
    analyze`);
  return one;
}
