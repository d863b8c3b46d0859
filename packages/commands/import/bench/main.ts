import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { services } from '@dienstweg/catalogue';
import { importFolder } from '@dienstweg/import';
import { openLog } from '@dienstweg/kit';
import { startPostgres } from '@dienstweg/postgres';
import { openService, type RunningService } from '@dienstweg/service';
import { folders, write } from './files.ts';
import { takeOffRecord } from './off-record.ts';

const people = Number(process.argv[2] ?? 50_000);

/**
 * Imports generated files into fresh databases, service by service: everything is new, then nothing is. Between the
 * two, the same goes into databases that keep no changes on record, to tell what the record costs.
 */
const folder = await mkdtemp(join(tmpdir(), 'dienstweg-import-bench-'));
await chmod(folder, 0o711);
const postgres = await startPostgres({ dataDir: join(folder, 'data') });
const [running, offRecord] = [await open('dienstweg_'), await open('off_record_')];
await takeOffRecord(offRecord);
try {
  for (const [name, files] of Object.entries(folders(people))) {
    await write(join(folder, name), files);
    await measure(name, running);
    await measure(`${name}, off the record`, offRecord, name);
    await measure(`${name}, again`, running, name);
  }
} finally {
  await Promise.all([...running, ...offRecord].map(({ close }) => close()));
  await postgres.stop();
  await rm(folder, { recursive: true });
}

function open(prefix: string): Promise<RunningService[]> {
  const options = { url: postgres.url, logger: openLog({ level: 'warn' }) };
  return Promise.all(
    services.map((service) => openService(service, { ...options, databaseName: prefix + service.name })),
  );
}

async function measure(label: string, into: RunningService[], name = label): Promise<void> {
  const { files, rejects, milliseconds } = await importFolder(join(folder, name), into);
  if (rejects.count > 0) throw new Error(`${rejects.first[0]?.file}: ${rejects.first[0]?.reason}`);
  const records = files.reduce((sum, file) => sum + file.records, 0);
  const rate = Math.round((records / milliseconds) * 1000);
  console.log(
    `${label.padEnd(36)}${records.toLocaleString('en').padStart(9)} rows` +
      `${(milliseconds / 1000).toFixed(1).padStart(8)} s${rate.toLocaleString('en').padStart(10)} rows/s`,
  );
}
