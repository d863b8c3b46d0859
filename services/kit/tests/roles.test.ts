import { randomUUID } from 'node:crypto';
import { afterAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { ensureDatabase, ROLES } from '../index.ts';
import { openLibrary, server } from './library/open-library.ts';

const user = `library_user_${randomUUID()}`;
const databaseName = `library_${randomUUID()}`;

async function administer(sql: string) {
  const administrator = new pg.Client(server());
  await administrator.connect();
  await administrator.query(sql).finally(() => administrator.end());
}

/** A server that has the roles, as somebody who may make databases and nothing else. */
async function urlOfOrdinaryUser() {
  await ensureDatabase(server(), 'postgres');
  await administer(`create role "${user}" login createdb password 'ordinary'`);
  const url = new URL(server());
  url.username = user;
  url.password = 'ordinary';
  return url.href;
}

afterAll(async () => {
  await administer(`drop database if exists "${databaseName}"`);
  await administer(`drop role "${user}"`);
});

test('a user of the database who may not give out roles is told what an administrator has to do, and then works', async () => {
  const url = await urlOfOrdinaryUser();
  await expect(openLibrary({ url, databaseName })).rejects.toThrow(
    new RegExp(`may not "(create role|grant) (${ROLES.join('|')}) .*docs/identity\\.md`),
  );
  await administer(`grant ${ROLES} to "${user}"`);
  const library = await openLibrary({ url, databaseName });
  expect(await library.ask('{ publishers { name } }')).toMatchObject({ data: { publishers: expect.any(Array) } });
  await library.close();
});
