import { type GraphQLSchema, parse } from 'graphql';
import type { Logger } from 'pino';
import { Database } from './database/Database.ts';
import { type Answer, executorOf, type Operation } from './execute.ts';
import type { Caller, Guarding, Supplies } from './guard.ts';
import { type Definitions, prepareLoaders } from './loaders/loaders.ts';
import { catalogOf, tablesOf } from './loaders/table.ts';
import { openLog } from './log.ts';
import { databaseUrl, ensureDatabase, migrate } from './migrate.ts';
import { schemaOf } from './schema.ts';
import type { Service } from './service.ts';

export interface OpenOptions {
  /** The PostgreSQL server; the service uses its own database there. */
  readonly url: string;
  /** The same as the login by which requests are answered; made unless given. */
  readonly serviceUrl?: string | undefined;
  /** Name of that database, `dienstweg_<service>` unless given; created when missing. */
  readonly databaseName?: string;
  /** Whether a pooler that gives each transaction another connection, such as pgbouncer, stands before the server. */
  readonly pooled?: boolean;
  /** Connections that requests share for reading. */
  readonly connections?: number;
  readonly logger?: Logger;
}

/** A service that is ready to answer. */
export interface RunningService<C = Caller> {
  readonly name: string;
  readonly tables: Service['tables'];
  readonly schema: GraphQLSchema;
  readonly database: Database;
  readonly logger: Logger;
  /** Never throws. */
  answer(operation: Operation, caller: C): Promise<Answer>;
  /** Names what the service lacks to answer; empty when it is ready. */
  missing(): Promise<string[]>;
  close(): Promise<void>;
}

/** Connections that evaluate; each takes the statements of all requests. */
const EVALUATING = 2;
/** Connections that read whole tables for that, one statement at a time while one is free. */
const SCANNING = 4;

/** Creates and migrates a service's database where needed, and opens the service on it, behind its guard. */
export async function openService<D extends Definitions, C extends Caller, S extends Supplies>(
  service: Service<D>,
  options: OpenOptions,
  guarding: Guarding<C, S>,
): Promise<RunningService<C>> {
  const { name, resolvers } = service;
  const { databaseName = `dienstweg_${name}`, logger = openLog({ name, level: 'info' }) } = options;
  const { roles } = guarding;
  const url = databaseUrl(options.url, databaseName);
  const serviceUrl = await ensureDatabase({ ...options, databaseName, roles });
  const { metadata, cursorKey } = await migrate(service, url);
  const [sdl, tables] = [parse(service.sdl), tablesOf(metadata, service.tables)];
  const database = new Database(
    { url, serviceUrl, pooled: options.pooled ?? false },
    { evaluating: EVALUATING, scanning: SCANNING, requesting: options.connections ?? 10, roles },
    logger,
  );
  const guard = await guarding.open({ sdl, tables, database, logger });
  const loaders = prepareLoaders(service.loaders, catalogOf(tables, cursorKey, guard.rows));
  const makeSchema = () => schemaOf(sdl, resolvers, { tables, subject: guard.rows.subject });
  return {
    name,
    tables: service.tables,
    schema: makeSchema(),
    database,
    logger,
    answer: executorOf({ makeSchema, loaders, guard, logger }),
    missing: async () => ((await database.answers()) ? [] : [`database of ${name}`]),
    close() {
      guard.close();
      return database.close();
    },
  };
}
