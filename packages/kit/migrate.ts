import pg from 'pg';
import { DataSource, type EntityMetadata, type MigrationInterface } from 'typeorm';
import { checkLogin, ensureLogin } from './database/login.ts';
import { ensureRoles, namesOf, type Roles } from './database/roles.ts';
import { derive } from './derive.ts';
import { refuseOtherHistory } from './history.ts';
import { SnakeCaseNames } from './names.ts';
import type { Service } from './service.ts';

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
  /** Where services log in; made unless given. */
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
