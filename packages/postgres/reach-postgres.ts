import { setTimeout as pause } from 'node:timers/promises';
import { codeOf, connectionTo, isLost } from '@dienstweg/kit';
import pg from 'pg';
import { HeldElsewhere } from './claim.ts';
import { startPostgres } from './start-postgres.ts';

const LONGEST_PAUSE = 5_000;

/** Which server is used: that of the URL, or else our own on this folder. */
interface ServerConfig {
  readonly databaseUrl?: string | undefined;
  readonly dataDir: string;
}

/**
 * The PostgreSQL server of the configuration, which may come later than we do, or one of our own, which then stops with
 * `opened`. The signal ends the waiting.
 */
export async function reachPostgres(config: ServerConfig, opened: AsyncDisposableStack, signal?: AbortSignal) {
  if (!config.databaseUrl) return startOwn(config, opened);
  for (let wait = 250; !(await answers(config.databaseUrl, wait === 250)); wait = Math.min(2 * wait, LONGEST_PAUSE))
    await pause(wait, undefined, { signal });
  return config.databaseUrl;
}

/** The same for a short visit: where another process holds our own PostgreSQL, the visitor uses it too. */
export async function joinPostgres(config: ServerConfig, opened: AsyncDisposableStack): Promise<string> {
  if (config.databaseUrl) return config.databaseUrl;
  try {
    return await startOwn(config, opened);
  } catch (error) {
    if (error instanceof HeldElsewhere && error.url) return error.url;
    throw error;
  }
}

async function startOwn({ dataDir }: ServerConfig, opened: AsyncDisposableStack): Promise<string> {
  const postgres = await startPostgres({ dataDir, lost: leave });
  opened.defer(postgres.stop);
  return postgres.url;
}

function leave({ message }: Error) {
  console.error(`PostgreSQL could not be started again, and nothing can be answered without it. ${message}`);
  process.exitCode = 1;
  process.kill(process.pid, 'SIGTERM');
}

/** Whether the server answers; throws what will not pass by waiting, such as a wrong password. */
async function answers(url: string, isFirst: boolean): Promise<boolean> {
  const client = new pg.Client(connectionTo(url));
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch (error) {
    if (!isLost(error)) throw error;
    if (isFirst)
      console.error(
        `The database does not answer yet (${codeOf(error) || (error as Error).message}); it is waited for.`,
      );
    return false;
  } finally {
    await client.end();
  }
}
