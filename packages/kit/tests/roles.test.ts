import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { namesOf } from '../database/roles.ts';
import { ensureDatabase } from '../index.ts';
import { openLibrary, server } from './library/open-library.ts';
import { openToAll } from './library/open-to-all.ts';

const { roles } = openToAll;
const ROLES = namesOf(roles);

const user = `library_user_${randomUUID()}`;
const login = `${user}_login`;
const databaseName = `library_${randomUUID()}`;

async function administer(sql: string) {
  const administrator = new pg.Client(server());
  await administrator.connect();
  await administrator.query(sql).finally(() => administrator.end());
}

/** A server that has the roles, as somebody who may make databases and nothing else. */
async function urlOfOrdinaryUser() {
  await ensureDatabase({ url: server(), databaseName: 'postgres', roles });
  await administer(`create role "${user}" login createdb password 'ordinary'`);
  return urlOf(user, 'ordinary');
}

const urlOf = (username: string, password: string) => Object.assign(new URL(server()), { username, password }).href;

afterAll(async () => {
  await administer(`drop database if exists "${databaseName}"`);
  await administer(`drop role "${user}", "${login}"`);
});

test('a user who may not give out roles is told what an administrator has to do, and then works', async () => {
  const url = await urlOfOrdinaryUser();
  await expect(openLibrary({ url, databaseName })).rejects.toThrow(
    new RegExp(`may not "(create role|grant) (${ROLES.join('|')}) .*docs/identity\\.md`),
  );
  await administer(`grant ${ROLES} to "${user}"`);
  await expect(openLibrary({ url, databaseName })).rejects.toThrow(
    /may not "create role .*_requests" login .*identity/,
  );
  await administer(`create role "${login}" login noinherit password 'other'; grant ${ROLES} to "${login}"`);
  const library = await openLibrary({ url, serviceUrl: urlOf(login, 'other'), databaseName });
  expect(await library.ask('{ publishers { name } }')).toMatchObject({ data: { publishers: expect.any(Array) } });
  await library.close();
});

test('services refuse to answer requests as somebody who may do more than requests need', async () => {
  await expect(openLibrary({ serviceUrl: server() })).rejects.toThrow(
    new RegExp(
      '^Services would answer requests as postgres\\. They log in as somebody who may take on ' +
        'dienstweg_application.* and nothing else',
    ),
  );
});
