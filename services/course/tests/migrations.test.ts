import { randomUUID } from 'node:crypto';
import { databaseUrl, dataSourceOf, ensureDatabase, migrate, revert } from '@dienstweg/kit';
import { expect, test } from '@jest/globals';
import { course } from '../index.ts';
import { server } from './open-course.ts';

async function statementsMissing(url: string) {
  const source = await dataSourceOf(course, url).initialize();
  const { upQueries } = await source.driver.createSchemaBuilder().log();
  await source.destroy();
  return upQueries.map(({ query }) => query);
}

test('migrations lead up, down and up again to exactly the tables of the entities', async () => {
  const name = `course_${randomUUID()}`;
  const url = databaseUrl(server(), name);
  await ensureDatabase(server(), name);
  await migrate(course, url);
  expect(await statementsMissing(url)).toEqual([]);
  await revert(course, url);
  expect((await statementsMissing(url)).filter((statement) => statement.startsWith('CREATE TABLE'))).toHaveLength(10);
  await migrate(course, url);
  expect(await statementsMissing(url)).toEqual([]);
});
