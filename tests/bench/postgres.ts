import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningPostgres, startPostgres } from '@dienstweg/postgres';
import type { Subgraph } from '@dienstweg/schema';
import { fill } from './fill.ts';

const settings = { fsync: 'off', autovacuum: 'off' };

/** A PostgreSQL with filled databases; without a folder they are gone afterwards. */
export async function openPostgres(
  statements: Record<Subgraph, string>,
  folder: string | undefined,
  opened: AsyncDisposableStack,
): Promise<RunningPostgres> {
  const postgres = await startPostgres({ dataDir: folder ?? throwAway(opened), settings });
  opened.defer(postgres.stop);
  await fill(postgres.url, statements);
  return postgres;
}

function throwAway(opened: AsyncDisposableStack): string {
  const folder = mkdtempSync(join(tmpdir(), 'dienstweg-bench-'));
  opened.defer(() => rmSync(folder, { recursive: true }));
  chmodSync(folder, 0o711);
  return folder;
}
