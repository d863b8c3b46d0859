import { randomUUID } from 'node:crypto';
import { databaseUrl, dataSourceOf, migrate, revert } from '@dienstweg/kit';
import { APPLICATION, OVERSEER } from '@dienstweg/protection';
import { ensureDatabase, type Service } from '@dienstweg/service';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from './support/apps.ts';
import { services } from './support/services.ts';

describe.each(services.map((service) => [service.name, service as Service] as const))(
  'The migrations of %s',
  (name, service) => {
    const database = `${name}_${randomUUID()}`;
    const server = process.env.DATABASE_URL ?? '';
    const url = databaseUrl(server, database);
    const tables = () =>
      ask(
        url,
        `select table_name from information_schema.tables where table_schema = 'public' and table_name <> 'migration' order by 1`,
      );
    beforeAll(() => ensureDatabase(server, database));
    afterAll(() => ask(server, `drop database "${database}"`));

    test('make exactly what the entities describe', async () => {
      await migrate(service, url);
      const source = await dataSourceOf(service, url).initialize();
      const { upQueries } = await source.driver.createSchemaBuilder().log();
      await source.destroy();
      expect(upQueries.map(({ query }) => query)).toEqual([]);
    });

    test('can each be taken back by itself and made again', async () => {
      await revert(service, url);
      const source = await dataSourceOf(service, url).initialize();
      try {
        const runner = source.createQueryRunner();
        for (const migration of source.migrations) {
          await migration.up(runner);
          await migration.down(runner);
          await migration.up(runner);
        }
        for (const migration of source.migrations.toReversed()) await migration.down(runner);
      } finally {
        await source.destroy();
      }
      expect(await tables()).toEqual([]);
      await migrate(service, url);
    });

    test('leave nothing behind when taken back, and can be made again', async () => {
      const made = await tables();
      await revert(service, url);
      expect(await tables()).toEqual([]);
      await migrate(service, url);
      expect(await tables()).toEqual(made);
    });
  },
);

test.each([
  ['course', 'enrolment'],
  ['employer', 'placement'],
])('rows of %s are as limited in a database that limited them less before', async (name, table) => {
  const service = services.find((each) => each.name === name) as Service;
  const database = `${name}_${randomUUID()}`;
  const server = process.env.DATABASE_URL ?? '';
  const url = databaseUrl(server, database);
  const seen = () =>
    ask(url, `select policyname, roles, qual from pg_policies where tablename = '${table}' order by 1`);
  await ensureDatabase(server, database);
  await migrate(service, url);
  const limited = await seen();
  await ask(
    url,
    `alter policy ${APPLICATION} on ${table} using (true); drop policy ${OVERSEER} on ${table}; create policy seen on ${table} using (true)`,
  );
  await ask(url, "delete from migration where name like 'RegrantRights%'");
  await migrate(service, url);
  expect(await seen()).toEqual(limited);
  await ask(server, `drop database "${database}"`);
});
