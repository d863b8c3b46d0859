import { randomUUID } from 'node:crypto';
import { testLog } from '@dienstweg/kit/testing';
import { openService, type RunningService, type Service } from '@dienstweg/service';
import pg from 'pg';
import { importDemo } from '../../gateway/demo.ts';
import { DEMO_DAY } from './demo-day.ts';
import { services } from './services.ts';

/** What a database holds when a test file begins. */
export type Filling = 'empty' | 'demo';

const logger = testLog;

/** Makes databases for one test file, the fast way: the first file of a run makes templates, every file copies them. */
export async function cloneDatabases(
  wanted: Service[],
  filling: Filling,
  url: string,
  nameOf = ({ name }: Service) => `${name}_${randomUUID()}`,
): Promise<Map<Service, string>> {
  const admin = new pg.Client(url);
  await admin.connect();
  try {
    await admin.query('select pg_advisory_lock(hashtext($1))', [filling]);
    await makeTemplates(admin, filling, url);
    await admin.query('select pg_advisory_unlock(hashtext($1))', [filling]);
    const clones = new Map<Service, string>();
    for (const service of wanted) {
      const clone = nameOf(service);
      await admin.query(`create database ${pg.escapeIdentifier(clone)} template ${templateOf(service, filling)}`);
      clones.set(service, clone);
    }
    return clones;
  } finally {
    await admin.end();
  }
}

const templateOf = ({ name }: Service, filling: Filling) => `template_${filling}_${name}`;
const unfinished = (template: string) => `unfinished_${template}`;

async function makeTemplates(admin: pg.Client, filling: Filling, url: string) {
  const templates = services.map((service) => templateOf(service, filling));
  const { rowCount } = await admin.query('select from pg_database where datname = any($1)', [templates]);
  if (rowCount === templates.length) return;
  const running = await Promise.all(
    services.map((service) =>
      openService(service, { url, databaseName: unfinished(templateOf(service, filling)), logger }),
    ),
  );
  if (filling === 'demo') await importDemo(running, { today: DEMO_DAY });
  await Promise.all(running.map(({ database }) => database.transaction((client) => client.query('analyze'))));
  await Promise.all(running.map((service: RunningService) => service.close()));
  for (const template of templates) await admin.query(`alter database ${unfinished(template)} rename to ${template}`);
}
