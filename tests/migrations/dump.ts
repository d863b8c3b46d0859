import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseUrl, migrate } from '@dienstweg/kit';
import { startPostgres } from '@dienstweg/postgres';
import { ensureDatabase } from '@dienstweg/service';
import { ask } from '../support/apps.ts';
import { schemaDump } from '../support/schema-dump.ts';
import { services } from '../support/services.ts';

// Writes the schema of each service as of now to baseline/. To be run for a release: databases of it are then migrated
// forward in tests.
const dataDir = await mkdtemp(join(tmpdir(), 'dienstweg-dump-'));
await chmod(dataDir, 0o711);
const postgres = await startPostgres({ dataDir });
for (const service of services) {
  const database = `dump_${randomUUID()}`;
  const url = databaseUrl(postgres.url, database);
  await ensureDatabase(postgres.url, database);
  await migrate(service, url);
  await writeFile(join(import.meta.dirname, 'baseline', `${service.name}.sql`), await schemaDump(url));
  await ask(postgres.url, `drop database "${database}"`);
}
await postgres.stop();
await rm(dataDir, { recursive: true });
