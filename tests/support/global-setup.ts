import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '@dienstweg/postgres';
import { birthDates, leaksIn } from './leaks.ts';

/**
 * One throw-away PostgreSQL for the run; tests find it in DATABASE_URL, its folder in DATA_DIR, and where to log in
 * TEST_LOG.
 */
export default async function startThrowAwayPostgres() {
  const dataDir = mkdtempSync(join(tmpdir(), 'dienstweg-tests-'));
  const log = join(dataDir, 'tests.log');
  chmodSync(dataDir, 0o711);
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' };
  const postgres = await startPostgres({ dataDir, settings });
  const stop = async () => {
    await postgres.stop();
    rmSync(dataDir, { recursive: true });
  };
  Object.assign(process.env, { DATABASE_URL: postgres.url, DATA_DIR: dataDir, TEST_LOG: log });
  process.env.NODE_COMPILE_CACHE = join(dataDir, 'compiled'); // for programs that tests start: a third of their start
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => stop().finally(() => process.exit(1)));
  return async () => {
    try {
      await refuseLeaks(log);
    } finally {
      await stop();
    }
  };
}

/** The run has failed if what was logged in it, by whatever test, holds data of people or secrets. */
async function refuseLeaks(log: string) {
  const leaks = leaksIn(existsSync(log) ? readFileSync(log, 'utf8') : '', await birthDates());
  if (leaks.length) throw new Error(`The log of this run holds what must not be logged:\n${leaks.join('\n')}`);
}
