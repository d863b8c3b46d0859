import { createHash } from 'node:crypto';
import pg from 'pg';
import { DataSource, type EntityMetadata, type MigrationInterface } from 'typeorm';
import { checkLogin, ensureLogin } from './database/login.ts';
import { ensureRoles, namesOf, type Roles } from './database/roles.ts';
import { SnakeCaseNames } from './names.ts';
import type { Derived, Service } from './service.ts';

const LOCK = 'begin; select pg_advisory_xact_lock(727001)';

/** The same server, another database of it. */
export function databaseUrl(url: string, database: string) {
  const target = new URL(url);
  target.pathname = `/${database}`;
  return target.href;
}

/** A database of a server, and as whom services use it. */
export interface Wanted {
  readonly url: string;
  readonly databaseName: string;
  readonly roles: Roles;
  /** Where services log in; made unless told. */
  readonly serviceUrl?: string | undefined;
}

/**
 * Creates a database of the server, and the roles that services take on in it, where they are missing; several
 * processes may ask at once. Answers where services log in.
 */
export async function ensureDatabase({
  url,
  databaseName: database,
  roles,
  serviceUrl: given,
}: Wanted): Promise<string> {
  const names = namesOf(roles);
  const login = await locked(url, () =>
    withClient(url, async (client) => {
      await ensureRoles(client, names);
      const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
      if (rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(database)}`);
      return databaseUrl(await ensureLogin(client, { url, given, roles: names }), database);
    }),
  );
  await withClient(login, (client) => checkLogin(client, names));
  return login;
}

/** A TypeORM data source of a service; `url` names its database. */
export const dataSourceOf = (service: Service, url: string) =>
  new DataSource({
    type: 'postgres',
    url,
    entities: [...service.tables],
    migrations: service.migrations as (new () => MigrationInterface)[],
    migrationsTableName: 'migration',
    namingStrategy: new SnakeCaseNames(),
    extra: { max: 2 },
  });

/**
 * Brings a service's database up to date and returns what TypeORM knows of its tables, and by what cursors are
 * sealed.
 */
export async function migrate(
  service: Service,
  url: string,
): Promise<{ metadata: EntityMetadata[]; cursorKey: Buffer }> {
  return withDataSource(service, url, async (source) => {
    await refuseOtherHistory(source);
    await source.runMigrations({ transaction: 'each' });
    if (service.derived) await derive(source, service.derived);
    const [{ key }] = await source.query('select key from cursor_key');
    return { metadata: source.entityMetadatas, cursorKey: key };
  });
}

const nameOf = (migration: MigrationInterface) => migration.name ?? migration.constructor.name;
/** Names end in the time of their migration. */
const timeOf = (name: string) => Number(name.slice(-13));

/** Refuses a database that ran what this version does not know, and a migration that would run behind later ones. */
async function refuseOtherHistory(source: DataSource) {
  const [{ exists }] = await source.query("select to_regclass('migration') is not null as exists");
  if (!exists) return;
  const ran: string[] = (await source.query('select name from migration order by timestamp')).map(
    ({ name }: { name: string }) => name,
  );
  const known = source.migrations.map(nameOf);
  const foreign = ran.find((name) => !known.includes(name));
  if (foreign)
    throw new Error(
      `The database ran ${foreign}, which this version does not know: start the version that did, or fill a new one by import.`,
    );
  const newest = ran.at(-1);
  const late = known.find((name) => newest && !ran.includes(name) && timeOf(name) < timeOf(newest));
  if (late) throw new Error(`${late} sorts before ${newest}, which has run: give it a time behind that.`);
}

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
async function derive(source: DataSource, { sql, first }: Derived) {
  const hash = createHash('sha256')
    .update(FORGET + sql)
    .digest('hex');
  const [{ known }] = await source.query("select obj_description(to_regnamespace('derived'), 'pg_namespace') as known");
  if (known === hash) return;
  await source.transaction((manager) =>
    manager.query(`${FORGET}${sql}; comment on schema derived is '${hash}'; ${known === null ? first : ''}`),
  );
}

async function withDataSource<T>(service: Service, url: string, work: (source: DataSource) => Promise<T>) {
  return locked(url, async () => {
    const source = await dataSourceOf(service, url).initialize();
    return work(source).finally(() => source.destroy());
  });
}

/** Works while nobody else does so: the lock is that of a transaction, so that a pooler does not lose it. */
const locked = <T>(url: string, work: () => Promise<T>): Promise<T> =>
  withClient(url, async (client) => {
    await client.query(LOCK);
    return work();
  });

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 30_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
