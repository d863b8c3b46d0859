import { readFileSync, writeFileSync, mkdirSync } from 'node:fs';
const out = process.argv[2];
const { databaseUrl, migrate } = await import('/work/wt/tables/packages/kit/index.ts');
const { ensureDatabase } = await import('/work/wt/tables/packages/service/index.ts');
const { schemaDump } = await import('/work/wt/tables/tests/support/schema-dump.ts');
const url = readFileSync('/tmp/tables-pg.url', 'utf8');
mkdirSync(out, { recursive: true });
for (const name of (process.argv[3] ?? 'participant,course,employer,funding').split(',')) {
  const service = (await import(`/work/wt/tables/services/${name}/index.ts`))[name];
  const db = `dump_${name}_${process.pid}`;
  await ensureDatabase(url, db);
  await migrate(service, databaseUrl(url, db));
  writeFileSync(`${out}/${name}.sql`, await schemaDump(databaseUrl(url, db)));
}
process.exit(0);
