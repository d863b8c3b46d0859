import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { databaseUrl, dataSourceOf, migrate } from '@dienstweg/kit';
import { APPLICATION, OVERSEER } from '@dienstweg/protection';
import { ensureDatabase, type Service } from '@dienstweg/service';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../support/apps.ts';
import { schemaDump } from '../support/schema-dump.ts';
import { services } from '../support/services.ts';

const server = process.env.DATABASE_URL ?? '';

describe.each(services.map((service) => [service.name, service as Service] as const))(
  'A database of %s',
  (name, service) => {
    const [fresh, existing] = [`${name}_${randomUUID()}`, `${name}_${randomUUID()}`];
    const [freshUrl, existingUrl] = [databaseUrl(server, fresh), databaseUrl(server, existing)];
    beforeAll(async () => {
      for (const database of [fresh, existing]) await ensureDatabase(server, database);
      await ask(existingUrl, readFileSync(join(import.meta.dirname, 'baseline', `${name}.sql`), 'utf8'));
      await migrate(service, freshUrl);
      await migrate(service, existingUrl);
    });
    afterAll(async () => {
      for (const database of [fresh, existing]) await ask(server, `drop database "${database}"`);
    });

    test('has exactly the tables that are declared', async () => {
      const source = await dataSourceOf(service, freshUrl).initialize();
      const { upQueries } = await source.driver.createSchemaBuilder().log();
      await source.destroy();
      expect(upQueries.map(({ query }) => query)).toEqual([]);
    });

    test('of the last release has after migrating what a fresh one has: tables, rules, triggers, policies and grants', async () => {
      expect(await schemaDump(existingUrl)).toBe(await schemaDump(freshUrl));
    });

    test('that was limited less by another version is limited again', async () => {
      const table =
        name === 'funding' ? 'programme' : (service.tables.find(({ subject }) => subject !== null)?.table ?? '');
      const limited = await schemaDump(freshUrl);
      await ask(
        freshUrl,
        `grant update on ${table} to ${OVERSEER}; create policy seen on ${table} to ${APPLICATION} using (true);
         drop trigger record_update on ${table}; comment on schema derived is 'of another version'`,
      );
      await migrate(service, freshUrl);
      expect(await schemaDump(freshUrl)).toBe(limited);
    });

    test('is refused where it ran what this version does not know', async () => {
      await ask(
        existingUrl,
        `insert into migration (timestamp, name) values (1700000000000, 'CreateAll1700000000000')`,
      );
      await expect(migrate(service, existingUrl)).rejects.toThrow(
        'The database ran CreateAll1700000000000, which this version does not know: start the version that did, or fill a new one by import.',
      );
    });
  },
);
