import type { Config } from './config.ts';
import { HeldElsewhere } from './postgres/claim.ts';
import { startPostgres } from './postgres/start-postgres.ts';

/** The PostgreSQL server of the configuration, or one of our own, which then stops with `opened`. */
export async function reachPostgres({ databaseUrl, dataDir }: Config, opened: AsyncDisposableStack): Promise<string> {
  if (databaseUrl) return databaseUrl;
  const postgres = await startPostgres({ dataDir });
  opened.defer(postgres.stop);
  return postgres.url;
}

/** The same for a short visit: where another process holds our own PostgreSQL, the visitor uses it too. */
export async function joinPostgres(config: Config, opened: AsyncDisposableStack): Promise<string> {
  try {
    return await reachPostgres(config, opened);
  } catch (error) {
    if (error instanceof HeldElsewhere) return error.url;
    throw error;
  }
}
