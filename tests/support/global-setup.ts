import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '@dienstweg/postgres';

declare global {
  var stopPostgres: () => Promise<void>;
}

/** One throw-away PostgreSQL for the run; tests find it in DATABASE_URL, its folder in DATA_DIR, and where to log in TEST_LOG. */
export default async function startThrowAwayPostgres() {
  const dataDir = mkdtempSync(join(tmpdir(), 'dienstweg-jest-'));
  chmodSync(dataDir, 0o711);
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' };
  const postgres = await startPostgres({ dataDir, settings });
  process.env.DATABASE_URL = postgres.url;
  process.env.DATA_DIR = dataDir;
  process.env.TEST_LOG = join(dataDir, 'tests.log');
  globalThis.stopPostgres = async () => {
    await postgres.stop();
    rmSync(dataDir, { recursive: true });
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => globalThis.stopPostgres().finally(() => process.exit(1)));
}
