import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { databaseUrl, dataSourceOf, ensureDatabase, migrate, openService } from '../index.ts';
import { testLog } from '../testing/index.ts';
import { library } from './library/library.ts';
import { server } from './library/open-library.ts';
import { openToAll } from './library/open-to-all.ts';

async function drift(url: string) {
  const source = await dataSourceOf(library, url).initialize();
  const { upQueries } = await source.driver.createSchemaBuilder().log();
  await source.destroy();
  return upQueries.map(({ query }) => query);
}

async function libraryDatabase() {
  const databaseName = `library_${randomUUID()}`;
  await ensureDatabase({ url: server(), databaseName, roles: openToAll.roles });
  return databaseUrl(server(), databaseName);
}

test('migrations lead to exactly the tables that are declared', async () => {
  const url = await libraryDatabase();
  await migrate(library, url);
  expect(await drift(url)).toEqual([]);
});

test('a migration that sorts before one that ran is refused', async () => {
  class AddShelves1600000000000 {
    async up() {}
  }
  const url = await libraryDatabase();
  await migrate(library, url);
  await expect(
    migrate({ ...library, migrations: [...library.migrations, AddShelves1600000000000] }, url),
  ).rejects.toThrow(
    'AddShelves1600000000000 sorts before KeepCursorKey1796000000003, which has run: give it a time behind that.',
  );
});

test('several processes may start on a server that has nothing yet', async () => {
  const databaseName = `library_${randomUUID()}`;
  const running = await Promise.all(
    [1, 2, 3, 4].map(() => openService(library, { url: server(), databaseName, logger: testLog }, openToAll)),
  );
  const answers = await Promise.all(
    running.map(({ answer }) => answer({ query: '{ publishers { name } }' }, { requestId: 'r', language: 'EN' })),
  );
  expect(answers).toEqual(Array(4).fill({ data: { publishers: [] } }));
  await Promise.all(running.map(({ close }) => close()));
});
