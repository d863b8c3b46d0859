import type { Config } from './config.ts';
import { startPostgres } from './postgres/start-postgres.ts';

/** The PostgreSQL server of the configuration, or one of our own, which then stops with `opened`. */
export async function reachPostgres({ databaseUrl, dataDir }: Config, opened: AsyncDisposableStack): Promise<string> {
  if (databaseUrl) return databaseUrl;
  const postgres = await startPostgres({ dataDir });
  opened.defer(postgres.stop);
  return postgres.url;
}
