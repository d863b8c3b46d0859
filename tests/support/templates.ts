import { randomUUID } from 'node:crypto';
import { openService, type Service } from '@dienstweg/kit';
import pg from 'pg';
import { pino } from 'pino';

const logger = pino({ enabled: false });

/** Makes migrated databases for one test file, the fast way: the first file of a run makes templates, every file copies them. */
export async function cloneDatabases(services: Service[], url: string): Promise<Map<Service, string>> {
  const admin = new pg.Client(url);
  await admin.connect();
  try {
    const clones = new Map<Service, string>();
    for (const service of services) clones.set(service, await cloneDatabase(admin, service, url));
    return clones;
  } finally {
    await admin.end();
  }
}

async function cloneDatabase(admin: pg.Client, service: Service, url: string): Promise<string> {
  const template = `template_${service.name}`;
  const clone = `${service.name}_${randomUUID()}`;
  await admin.query('select pg_advisory_lock(hashtext($1))', [template]);
  const { rowCount } = await admin.query('select from pg_database where datname = $1', [template]);
  if (rowCount === 0) {
    const unfinished = `unfinished_${template}`;
    const running = await openService(service, { url, databaseName: unfinished, logger });
    await running.close();
    await admin.query(`alter database ${unfinished} rename to ${template}`);
  }
  await admin.query('select pg_advisory_unlock(hashtext($1))', [template]);
  await admin.query(`create database ${pg.escapeIdentifier(clone)} template ${template}`);
  return clone;
}
