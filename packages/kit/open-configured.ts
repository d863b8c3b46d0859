import type { Logger } from 'pino';
import type { Config } from './config.ts';
import type { Definitions } from './loaders/loaders.ts';
import { openService, type RunningService } from './open.ts';
import type { Service } from './service.ts';

/** What services are opened on. */
export interface Ground {
  readonly config: Config;
  /** The PostgreSQL server. */
  readonly url: string;
  readonly logger: Logger;
}

/** Opens a service on its own database of the server, with the memory and retention of the configuration. */
export const openConfigured = <D extends Definitions>(
  service: Service<D>,
  { config, ...ground }: Ground,
): Promise<RunningService> =>
  openService(service, {
    ...ground,
    serviceUrl: config.databaseServiceUrl,
    databaseName: config.databasePrefix + service.name,
    pooled: config.pooled,
    keptBytes: config.keptBytes,
    recordDays: config.recordDays,
    statisticsBase: config.statisticsBase,
  });
