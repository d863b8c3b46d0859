import { randomUUID } from 'node:crypto';
import { ensureDatabase, openService, ROLES, type RunningService } from '@dienstweg/kit';
import { AUDITOR, testLog } from '@dienstweg/kit/testing';
import { participant } from '@dienstweg/participant';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ask } from '../support/apps.ts';

const server = process.env.DATABASE_URL ?? '';
const owner = `owner_${randomUUID().slice(0, 8)}`;
const databaseName = `${owner}_participant`;
let running: RunningService;
beforeAll(async () => {
  await ensureDatabase(server, databaseName);
  await ask(
    server,
    `create role ${owner} login password 'secret' nosuperuser nobypassrls;
     alter database ${databaseName} owner to ${owner};
     grant ${ROLES} to ${owner}`,
  );
  const url = new URL(server);
  Object.assign(url, { username: owner, password: 'secret' });
  running = await openService(participant, { url: url.href, databaseName, logger: testLog });
});
afterAll(async () => {
  await running?.close();
  await ask(server, `drop database ${databaseName}`);
  await ask(server, `drop role ${owner}`);
});

describe('With a database of a user who is no superuser', () => {
  test('rows are written, and seen by whoever may see them and by nobody else', async () => {
    await running.database.transaction((client) =>
      client.query(`
        insert into participant (id, sex, registered_on) values (1, 'FEMALE', '2020-01-01'), (2, 'MALE', '2020-02-01');
        insert into participation (id, participant_id, programme_id, entered_on)
          values ('1', 1, 'kassel', '2020-02-01'), ('2', 2, 'wesel', '2021-02-01')`),
    );
    const query = '{ participants { nodes { number } } }';
    const seen = async (viewer: Parameters<RunningService['answer']>[1]) =>
      (await running.answer({ query }, viewer)).data?.participants;
    const caseworker = { ...AUDITOR, roles: ['caseworker'], programmes: ['wesel'], purpose: 'casework' } as const;
    expect(await seen({ viewer: AUDITOR })).toEqual({ nodes: [{ number: 1 }, { number: 2 }] });
    expect(await seen({ viewer: caseworker })).toEqual({ nodes: [{ number: 2 }] });
    expect(await seen({ viewer: { ...caseworker, programmes: [] } })).toEqual({ nodes: [] });
  });
});
