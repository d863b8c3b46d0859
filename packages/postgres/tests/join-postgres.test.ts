import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { expect, it } from 'vitest';
import { joinPostgres, startPostgres } from '../index.ts';

it('lets a visitor use the PostgreSQL that another process holds, and leaves it running', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'dienstweg-join-'));
  chmodSync(dataDir, 0o711);
  const held = await startPostgres({ dataDir });
  try {
    const visit = new AsyncDisposableStack();
    expect(await joinPostgres({ dataDir }, visit)).toBe(held.url);
    await visit.disposeAsync();
    const client = new pg.Client(held.url);
    await client.connect();
    await client.end();
  } finally {
    await held.stop();
    rmSync(dataDir, { recursive: true });
  }
});
