import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { databaseUrl, migrate } from '@dienstweg/kit';
import { ensureDatabase, type Service } from '@dienstweg/service';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../support/apps.ts';
import { insertFewRows } from '../support/few-rows.ts';
import { services } from '../support/services.ts';

const server = process.env.DATABASE_URL ?? '';
const environment = { DATABASE_PREFIX: `record_${randomUUID().slice(0, 8)}_`, DATABASE_URL: server };
const urlOf = ({ name }: Service) => databaseUrl(server, environment.DATABASE_PREFIX + name);

/** Kept by triggers beside what is on record. */
const DERIVED = ['programme_tally', 'table_version'];
const OWN = ['migration', 'cursor_key', 'record_day', 'access_record', 'change_record', 'changed_row'];

beforeAll(async () => {
  for (const service of services) {
    await ensureDatabase(server, environment.DATABASE_PREFIX + service.name);
    await migrate(service, urlOf(service));
  }
  await insertFewRows(environment);
});
afterAll(async () => {
  for (const { name } of services) await ask(server, `drop database "${environment.DATABASE_PREFIX}${name}"`);
});

const verify = () => {
  const { status, stdout } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, '../../packages/commands/audit/main.ts')],
    {
      encoding: 'utf8',
      env: { ...process.env, ...environment },
    },
  );
  return { status, lines: stdout.trim().split('\n') };
};

test('Every table keeps its changes on record', async () => {
  const silent = `select t.table_name from information_schema.tables t
    where table_schema = 'public' and table_type = 'BASE TABLE'
    and (select count(*) from pg_trigger where tgrelid = quote_ident(t.table_name)::regclass
      and tgname ~ '^record_(insert|update|delete|truncate)$') <> 4`;
  for (const service of services) {
    const tables = (await ask(urlOf(service), silent)).map(({ table_name }) => table_name);
    expect(tables.filter((table) => ![...DERIVED, ...OWN].includes(table ?? ''))).toEqual([]);
  }
});

test('The command says of every service what is on record, and that it is as it was written', () => {
  const { status, lines } = verify();
  expect(status).toBe(0);
  expect(lines).toHaveLength(9);
  expect(lines[3]).toMatch(/^participant change +3 entries on 1 days since \d{4}-\d\d-\d\d, ends with [0-9a-f]{64}$/);
  expect(lines[8]).toBe('Everything is as it was written.');
});

test('The command finds what somebody altered, and fails', async () => {
  const participant = services.find(({ name }) => name === 'participant')!;
  await ask(urlOf(participant), `update change_record set made_by = 'nobody'`);
  const { status, lines } = verify();
  expect(status).toBe(1);
  expect(lines[3]).toMatch(/BROKEN at \d{4}-\d\d-\d\d, entry 1: it does not follow from the entry before$/);
  expect(lines[8]).toBe('The record was tampered with.');
});
