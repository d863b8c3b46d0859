import pg from 'pg';

/** Statements that make each kind of thing of a database, in an order in which they can be run. */
const KINDS: readonly (readonly [kind: string, statements: string])[] = [
  [
    'extensions',
    `select format('create extension %I', extname) from pg_extension where extname <> 'plpgsql' order by 1`,
  ],
  ['schemas', `select format('create schema %I', nspname) from pg_namespace where nspname = 'derived'`],
  [
    'tables',
    `select format('create table %s (%s)', c.oid::regclass,
      string_agg(format(E'\\n  %I %s%s%s%s', attname, format_type(atttypid, atttypmod),
        case when attnotnull then ' not null' else '' end, ' default ' || pg_get_expr(adbin, adrelid),
        case attidentity when 'a' then ' generated always as identity' else '' end), ',' order by attnum))
      from pg_class c join pg_attribute a on attrelid = c.oid and attnum > 0 and not attisdropped
        left join pg_attrdef d on adrelid = c.oid and adnum = attnum
      where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'migration' group by c.oid
        order by c.oid::regclass::text`,
  ],
  [
    'functions',
    `select rtrim(pg_get_functiondef(p.oid), E'\\n') from pg_proc p
      where pronamespace in ('public'::regnamespace, to_regnamespace('derived'))
      and not exists (select from pg_depend where objid = p.oid and deptype = 'e')
        order by proname, p.oid::regprocedure::text`,
  ],
  [
    'views',
    `select format(E'create view %s as\\n%s', oid::regclass, rtrim(pg_get_viewdef(oid, true), ';')) from pg_class
      where relkind = 'v' and relnamespace = 'public'::regnamespace order by relname`,
  ],
  [
    'constraints',
    `select format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid, true))
      from pg_constraint
      where connamespace = 'public'::regnamespace and contype in ('p', 'u', 'c', 'x', 'f')
        and conrelid <> 'migration'::regclass order by contype = 'f', conrelid::regclass::text, conname`,
  ],
  [
    'indexes',
    `select pg_get_indexdef(indexrelid) from pg_index join pg_class c on c.oid = indexrelid
      where relnamespace = 'public'::regnamespace and not exists (select from pg_constraint where conindid = indexrelid)
        order by relname`,
  ],
  [
    'triggers',
    `select pg_get_triggerdef(oid) from pg_trigger where not tgisinternal order by tgrelid::regclass::text, tgname`,
  ],
  [
    'row level security',
    `select format('alter table %s enable row level security%s', oid::regclass, case when relforcerowsecurity
      then ', force row level security' end)
      from pg_class where relrowsecurity order by oid::regclass::text`,
  ],
  [
    'policies',
    `select format('create policy %I on %I for %s to %s using (%s)', policyname, tablename, cmd,
        case when roles = array[current_user]::name[] then 'current_user' else array_to_string(roles, ', ') end, qual)
      from pg_policies where schemaname = 'public' order by tablename, policyname`,
  ],
  [
    'grants',
    `select format('grant %s on %s to %I', privilege_type, c.oid::regclass, rolname)
      from pg_class c, aclexplode(relacl) join pg_roles r on r.oid = grantee
        where relnamespace = 'public'::regnamespace and grantee <> relowner
      union all
      select format('grant usage on schema %I to %I', nspname, rolname) from pg_namespace, aclexplode(nspacl)
        join pg_roles r on r.oid = grantee
      where nspname = 'derived' and grantee <> nspowner
      union all
      select format('revoke execute on function %s from public', oid::regprocedure) from pg_proc
      where pronamespace in ('public'::regnamespace, to_regnamespace('derived'))
        and not has_function_privilege('public', oid, 'execute')
      union all
      select format('grant execute on function %s to %I', p.oid::regprocedure, rolname)
        from pg_proc p, aclexplode(proacl) join pg_roles r on r.oid = grantee
      where pronamespace in ('public'::regnamespace, to_regnamespace('derived')) and grantee <> proowner order by 1`,
  ],
  [
    'history',
    `select 'create table migration (id serial primary key, timestamp bigint not null, name varchar not null)'
      union all
      select format('insert into migration (timestamp, name) values (%s, %L)', timestamp, name)
        from (select * from migration order by timestamp) ran
      union all select 'insert into cursor_key values (sha256(''dumped''))'
      union all select format('comment on schema derived is %L',
        obj_description('derived'::regnamespace, 'pg_namespace'))`,
  ],
];

/**
 * The schema of a service's database as SQL that makes it anew: tables, functions, constraints, triggers, policies and
 * grants, each in a fixed order.
 */
export async function schemaDump(url: string): Promise<string> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const parts: string[] = [];
    for (const [kind, text] of KINDS) {
      const { rows } = await client.query<[string]>({ text, rowMode: 'array' });
      if (rows.length > 0) parts.push(`-- ${kind}`, ...rows.map(([statement]) => `${statement};`));
    }
    return `${parts.join('\n')}\n`;
  } finally {
    await client.end();
  }
}
