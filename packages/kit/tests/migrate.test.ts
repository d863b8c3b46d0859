import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { databaseUrl, dataSourceOf, ensureDatabase, migrate, openService, revert } from '../index.ts';
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

test('migrations lead up, down and up again to exactly the tables of the entities', async () => {
  const url = databaseUrl(server(), `library_${randomUUID()}`);
  await ensureDatabase({ url: server(), databaseName: new URL(url).pathname.slice(1), roles: openToAll.roles });
  await migrate(library, url);
  expect(await drift(url)).toEqual([]);
  await revert(library, url);
  expect((await drift(url)).filter((query) => query.startsWith('CREATE TABLE'))).toHaveLength(4);
  await migrate(library, url);
  expect(await drift(url)).toEqual([]);
});

test('several processes may start on a server that has nothing yet', async () => {
  const databaseName = `library_${randomUUID()}`;
  const running = await Promise.all(
    [1, 2, 3, 4].map(() => openService(library, { url: server(), databaseName, logger: testLog }, openToAll)),
  );
  const answers = await Promise.all(
    running.map(({ answer }) => answer({ query: '{ publishers { name } }' }, { requestId: 'r' })),
  );
  expect(answers).toEqual(Array(4).fill({ data: { publishers: [] } }));
  await Promise.all(running.map(({ close }) => close()));
});
