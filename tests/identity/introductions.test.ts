import { spawnSync } from 'node:child_process';
import { createHmac, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { type Introduction, type ServingService, serveService } from '@dienstweg/kit';
import { AUDITOR } from '@dienstweg/kit/testing';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { introducerOf, introductionsOf } from '../../gateway/identity/introductions.ts';
import { inProcess } from '../../gateway/in-process.ts';
import { type Graph, startGraph } from '../support/graph.ts';
import { later } from '../support/later.ts';
import { headersOf } from '../support/tokens.ts';

let graph: Graph;
let port: ServingService;
beforeAll(async () => {
  graph = await startGraph();
  port = await serveService(graph.services.course, { host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await port.close();
  await graph.stop();
});

const auditor: Introduction = { requestId: 'r-1', viewer: AUDITOR, counts: 'SETTLED' };
const genuine = () => introducerOf(graph.key)(auditor)('course');
const coded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
const partsOf = (token: string) => token.split('.') as [string, string, string, string];

const questions = {
  'a question': '{ courses { totalCount } }',
  'its schema': '{ _service { sdl } }',
  'an entity': '{ _entities(representations: [{ __typename: "Course", id: "1" }]) { ... on Course { title } } }',
  'its types': '{ __schema { types { name } } }',
};

async function ask(query: string, headers: Record<string, string> = {}): Promise<[number, { errors?: unknown }]> {
  const response = await fetch(`${port.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
  return [response.status, (await response.json()) as { errors?: unknown }];
}

const refused = [
  401,
  { errors: [{ message: 'Services answer the gateway only.', extensions: { code: 'UNAUTHENTICATED' } }] },
];

const attacks: Record<string, () => string | Promise<string>> = {
  'nothing at all': () => '',
  'a word': () => 'gateway',
  'a token for another service': () => introducerOf(graph.key)(auditor)('funding'),
  'a token of another gateway': () => introducerOf(generateKeyPairSync('ed25519').privateKey)(auditor)('course'),
  "a client's own token": async () => ((await headersOf()).authorization ?? '').replace('Bearer ', ''),
  'the algorithm none'() {
    const [, payload, , secret] = partsOf(genuine());
    return `${coded({ alg: 'none', typ: 'JWT' })}.${payload}..${secret}`;
  },
  'no signature'() {
    const [header, payload, , secret] = partsOf(genuine());
    return `${header}.${payload}..${secret}`;
  },
  'no secret': () => partsOf(genuine()).slice(0, 3).join('.'),
  'the secret of another service'() {
    const introduceTo = introducerOf(graph.key)(auditor);
    return [...partsOf(introduceTo('course')).slice(0, 3), partsOf(introduceTo('funding'))[3]].join('.');
  },
  'one part too many': () => `${genuine()}.x`,
  'HS256 with the public key as the secret'() {
    const [, payload, , end] = partsOf(genuine());
    const content = `${coded({ alg: 'HS256', typ: 'JWT' })}.${payload}`;
    const secret = createPublicKey(graph.key).export({ type: 'spki', format: 'pem' });
    return `${content}.${createHmac('sha256', secret).update(content).digest('base64url')}.${end}`;
  },
  'another viewer than was signed'() {
    const [header, payload, signature, secret] = partsOf(
      introducerOf(graph.key)({ ...auditor, viewer: { ...AUDITOR, roles: [] } })('course'),
    );
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
    return `${header}.${coded({ ...claims, viewer: AUDITOR })}.${signature}.${secret}`;
  },
  'a token from the future': () => introducerOf(graph.key)(auditor, Date.now() + 30_000)('course'),
  'a token of a minute ago': () => introducerOf(graph.key)(auditor, Date.now() - 60_000)('course'),
};

describe("A service's own port", () => {
  test.each(Object.entries(questions))('answers the gateway %s', async (_, query) => {
    const [status, { errors }] = await ask(query, { authorization: `Bearer ${genuine()}` });
    expect([status, errors]).toEqual([200, undefined]);
  });

  describe.each(Object.entries(attacks))('refuses %s', (_, make) => {
    test.each(Object.entries(questions))('for %s', async (_, query) => {
      expect(await ask(query, { authorization: `Bearer ${await make()}` })).toEqual(refused);
    });
  });

  test('refuses a token that was seen before when its minute is over', async () => {
    const headers = { authorization: `Bearer ${genuine()}` };
    const statuses = [await ask('{ __typename }', headers), await later(50, () => ask('{ __typename }', headers))];
    expect(statuses.map(([status]) => status)).toEqual([200, 200]);
    expect(await later(60, () => ask('{ __typename }', headers))).toEqual(refused);
  });

  test('takes headers that once said something for nothing', async () => {
    expect(await ask('{ __typename }', { 'x-counts': 'ALL', 'x-viewer': JSON.stringify(AUDITOR) })).toEqual(refused);
  });

  test('says to all only that it lives and is ready', async () => {
    const statuses = ['/health/live', '/health/ready', '/graphql', '/'].map(
      async (path) => (await fetch(port.url + path)).status,
    );
    expect(await Promise.all(statuses)).toEqual([200, 200, 404, 404]);
  });
});

test.each([
  ['gateway/alone.ts', 'GATEWAY_PRIVATE_KEY'],
  ['services/course/main.ts', 'GATEWAY_PUBLIC_KEY'],
])('%s does not start without its half of the keys, and says which', (program, variable) => {
  const path = fileURLToPath(new URL(`../../${program}`, import.meta.url));
  const { stderr, status } = spawnSync(process.execPath, [path], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([1, expect.stringContaining(`set ${variable} or ${variable}_FILE`)]);
});

describe('A service in one process', () => {
  const query = '{ _service { sdl } }';
  const request = { query, document: parse(query), variables: {}, operationName: undefined, requestId: 'r-1' };
  const asking = (token: string) =>
    inProcess(graph.services.course).execute({
      ...request,
      askGraph: async () => ({}),
      introduceTo: () => token,
      deadline: Number.POSITIVE_INFINITY,
      disputed: [],
    });

  test('lets the gateway in', async () => {
    expect((await asking(genuine())).errors).toBeUndefined();
  });

  test.each(Object.entries(attacks))('refuses %s', async (_, make) => {
    await expect(asking(await make())).rejects.toThrow('Services answer the gateway only.');
  });
});

describe('The gateway', () => {
  const question = JSON.stringify({ query: '{ participants { totalCount } }' });
  const post = async (headers: Record<string, string>) => {
    const response = await fetch(`${graph.url}/graphql`, { method: 'POST', headers, body: question });
    return [response.status, await response.text()];
  };

  test('takes no introduction from a client', async () => {
    const [status, text] = await post({ 'content-type': 'application/json', authorization: `Bearer ${genuine()}` });
    expect([status, JSON.parse(text as string).errors[0].extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
  });

  test('passes on nothing that a client says of itself in headers', async () => {
    const forged = {
      'x-counts': 'ALL',
      'x-viewer': JSON.stringify(AUDITOR),
      'x-introduction': genuine(),
      'x-forwarded-authorization': `Bearer ${genuine()}`,
    };
    const headers = await headersOf({ roles: ['statistics'] });
    expect(await post({ ...headers, ...forged })).toEqual(await post(headers));
  });

  test('introduces a request to a service by one token, and by a new one when that grows old', async () => {
    const introduceTo = introductionsOf(auditor, introducerOf(graph.key));
    const first = introduceTo('course');
    expect([introduceTo('course') === first, introduceTo('funding') === first]).toEqual([true, false]);
    const next = await later(30, async () => introduceTo('course'));
    expect(next).not.toBe(first);
    expect(graph.services.course.admit(first)).toEqual(expect.objectContaining(auditor));
  });
});
