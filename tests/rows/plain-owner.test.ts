import { randomUUID } from 'node:crypto';
import { testLog } from '@dienstweg/kit/testing';
import { participant } from '@dienstweg/participant';
import { ROLES } from '@dienstweg/protection';
import { openService, type RunningService } from '@dienstweg/service';
import { AUDITOR } from '@dienstweg/service/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../support/apps.ts';

const server = process.env.DATABASE_URL ?? '';
const owner = `owner_${randomUUID().slice(0, 8)}`;
const login = `${owner}_login`;
const databaseName = `${owner}_participant`;
let running: RunningService;
beforeAll(async () => {
  await ask(
    server,
    `create role ${owner} login password 'secret' nosuperuser nobypassrls;
     create role ${login} login noinherit password 'other';
     grant ${ROLES} to ${owner}, ${login}`,
  );
  await ask(server, `create database ${databaseName} owner ${owner}`);
  const urlOf = (username: string, password: string) => Object.assign(new URL(server), { username, password }).href;
  const [url, serviceUrl] = [urlOf(owner, 'secret'), urlOf(login, 'other')];
  running = await openService(participant, { url, serviceUrl, databaseName, logger: testLog });
});
afterAll(async () => {
  await running?.close();
  await ask(server, `drop database ${databaseName}`);
  await ask(server, `drop role ${owner}, ${login}`);
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
