import { accessRulesOf, type Grant } from '@dienstweg/schema/access';
import { type GraphQLSchema, parse } from 'graphql';
import type { Logger } from 'pino';
import { KeptSets } from '../cohorts/KeptSets.ts';
import type { RowCheck } from '../import/index.ts';
import { AccessRecord } from '../protection/audit-log/AccessRecord.ts';
import { fieldsReadBy } from '../protection/audit-log/fields-read.ts';
import { keepRetention } from '../protection/audit-log/retention.ts';
import { Disputes } from '../protection/disputes/index.ts';
import type { CallerIdentity } from '../protection/identity/CallerIdentity.ts';
import type { Viewer } from '../protection/identity/Viewer.ts';
import { namedIn, showsByNameOnly } from '../protection/rows/named.ts';
import { tellingOf } from '../protection/rows/settings.ts';
import { guarded } from './access/guarded.ts';
import { Database } from './database/Database.ts';
import { Session } from './database/Session.ts';
import { type Answer, executorOf, type Operation } from './execute.ts';
import { type Definitions, prepareLoaders } from './loaders/loaders.ts';
import { catalogOf } from './loaders/table.ts';
import { openLog } from './log.ts';
import { databaseUrl, ensureDatabase, migrate } from './migrate.ts';
import { schemaOf } from './schema.ts';
import type { Service } from './service.ts';

export interface OpenOptions {
  /** The PostgreSQL server; the service uses its own database there. */
  readonly url: string;
  /** The same as the login by which requests are answered; made unless told. */
  readonly serviceUrl?: string | undefined;
  /** Name of that database, `dienstweg_<service>` unless told; created when missing. */
  readonly databaseName?: string;
  /** Whether a pooler that gives each transaction another connection, such as pgbouncer, stands before the server. */
  readonly pooled?: boolean;
  /** Connections that requests share for reading. */
  readonly connections?: number;
  /** Most memory for kept sets of people, in bytes. */
  readonly keptBytes?: number;
  /** For how many days looks and changes stay on record; for good unless told. */
  readonly recordDays?: number;
  /** Published numbers of people are told to the nearest multiple of this. */
  readonly statisticsBase?: number;
  readonly logger?: Logger;
}

/** A service that is ready to answer. */
export interface RunningService {
  readonly name: string;
  readonly entities: Service['entities'];
  readonly rowChecks: Readonly<Record<string, RowCheck>> | undefined;
  readonly importWarnings: Service['importWarnings'];
  readonly anonymised: Service['anonymised'];
  readonly schema: GraphQLSchema;
  readonly database: Database;
  readonly logger: Logger;
  /** Answers whoever is said to ask, nobody unless told. Never throws. */
  answer(operation: Operation, caller?: Partial<CallerIdentity>): Promise<Answer>;
  /** Names what the service lacks to answer; empty when it is ready. */
  missing(): Promise<string[]>;
  close(): Promise<void>;
}

/** Connections that evaluate sets of people; each takes the statements of all requests. */
const EVALUATING = 2;
/** Connections that read whole tables for them, one statement at a time while one is free. */
const SCANNING = 4;

/** Creates and migrates a service's database where needed, and opens the service on it. */
export async function openService<D extends Definitions>(
  service: Service<D>,
  {
    url,
    serviceUrl: login,
    databaseName = `dienstweg_${service.name}`,
    pooled = false,
    connections = 10,
    keptBytes = 256 * 2 ** 20,
    recordDays,
    statisticsBase = 5,
    logger = openLog({ name: service.name, level: 'info' }),
  }: OpenOptions,
): Promise<RunningService> {
  const ownUrl = databaseUrl(url, databaseName);
  const serviceUrl = await ensureDatabase(url, databaseName, login);
  const catalog = catalogOf(await migrate(service, ownUrl));
  const sdl = parse(service.sdl);
  const makeSchema = () => schemaOf(sdl, service.resolvers, catalog.tables);
  const rules = accessRulesOf(sdl);
  const schemaFor = (grant: Grant) => guarded(makeSchema(), rules, grant);
  const database = new Database(
    { url: ownUrl, serviceUrl, pooled },
    { evaluating: EVALUATING, scanning: SCANNING, requesting: connections },
    logger,
  );
  const loaders = prepareLoaders(service.loaders, catalog);
  const sets = new KeptSets(database, keptBytes);
  const supplies = (viewer: Viewer, { variables, signal }: Operation) => {
    const db = new Session(database, {
      told: () => tellingOf(viewer, namedIn(variables, service.namedBy, viewer)),
      byNameOnly: (reading) => showsByNameOnly(reading, service.namedBy, viewer),
      waiting: signal,
    });
    return { db, loaders: loaders(db), sets: sets.forRequest(signal) };
  };
  const schema = makeSchema();
  const forget = recordDays === undefined ? () => undefined : await keepRetention(database, recordDays, logger);
  const telling = {
    base: statisticsBase,
    record: new AccessRecord(database.recorder),
    fieldsRead: fieldsReadBy(rules),
    disputes: service.disputable && new Disputes(database.aside, catalog.tables, service.disputable),
  };
  return {
    name: service.name,
    entities: service.entities,
    rowChecks: service.rowChecks?.(schema),
    importWarnings: service.importWarnings,
    anonymised: service.anonymised,
    schema,
    database,
    logger,
    answer: executorOf(schemaFor, supplies, telling, logger),
    missing: async () => ((await database.answers()) ? [] : [`database of ${service.name}`]),
    close() {
      forget();
      return database.close();
    },
  };
}
