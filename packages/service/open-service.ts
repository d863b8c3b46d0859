import { randomUUID } from 'node:crypto';
import { STATISTICS_BASE, withKeptSets } from '@dienstweg/cohorts';
import * as kit from '@dienstweg/kit';
import { type CallerIdentity, NOBODY, protection, ROLES_OF_SERVICES } from '@dienstweg/protection';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import type { Service } from './define-service.ts';

export interface OpenOptions extends kit.OpenOptions {
  /** Most memory for kept sets of people, in bytes. */
  readonly keptBytes?: number;
  /** For how many days accesses and changes stay in the audit log; for good unless given. */
  readonly recordDays?: number;
  /** Published numbers of people are told to the nearest multiple of this. */
  readonly statisticsBase?: number;
}

type Told = 'importWarnings' | 'importCompleteness' | 'consistency';

/** A service that is ready to answer, to be imported into, and to be asked for what it keeps about a person. */
export interface RunningService extends Omit<kit.RunningService, 'answer'>, Pick<Service, Told> {
  readonly rowChecks: ReturnType<NonNullable<Service['rowChecks']>> | undefined;
  /** Answers whoever is said to ask, nobody unless given. Never throws. */
  answer(operation: kit.Operation, caller?: Partial<CallerIdentity>): Promise<kit.Answer>;
}

const SOMEBODY = { language: 'EN', viewer: NOBODY, published: false } as const;

/** Opens a service behind the guard of all of ours: protection of people, and sets of them that are kept. */
export async function openService<D extends kit.Definitions>(
  service: Service<D>,
  { keptBytes = 256 * 2 ** 20, recordDays, statisticsBase: base = STATISTICS_BASE, ...options }: OpenOptions,
): Promise<RunningService> {
  const guarding = withKeptSets(protection(service, recordDays), { base, keptBytes });
  const running = await kit.openService(service, options, guarding);
  const { rowChecks, importWarnings, importCompleteness, consistency } = service;
  return {
    ...running,
    importWarnings,
    importCompleteness,
    consistency,
    rowChecks: rowChecks?.(running.schema),
    answer: (operation, caller) => running.answer(operation, { ...SOMEBODY, requestId: randomUUID(), ...caller }),
  };
}

/** Creates the database of a service, and the roles that our services take on, where they are missing. */
export const ensureDatabase = (url: string, databaseName: string): Promise<string> =>
  kit.ensureDatabase({ url, databaseName, roles: ROLES_OF_SERVICES });

/** What services are opened on. */
export interface ServiceEnvironment {
  readonly config: Config;
  /** The PostgreSQL server. */
  readonly url: string;
  readonly logger: Logger;
}

/** Opens a service on its own database of the server, with the memory and retention of the configuration. */
export const openConfigured = <D extends kit.Definitions>(
  service: Service<D>,
  { config, ...environment }: ServiceEnvironment,
): Promise<RunningService> =>
  openService(service, {
    ...environment,
    serviceUrl: config.databaseServiceUrl,
    databaseName: config.databasePrefix + service.name,
    pooled: config.pooled,
    keptBytes: config.keptBytes,
    recordDays: config.recordDays,
    statisticsBase: config.statisticsBase,
  });
