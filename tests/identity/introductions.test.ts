import { spawnSync } from 'node:child_process';
import { createHash, createHmac, createPublicKey, generateKeyPairSync } from 'node:crypto';
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
const introduced = async (to = 'course', key = graph.key, introduction = auditor) =>
  (await introducerOf(key)(introduction))(to);
const genuine = () => introduced();
const coded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
/** Header, claims, signature, secret, and three of what is said of the request. */
const partsOf = (token: string) => token.split('.') as [string, string, string, string, string, string, string];

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
  'a token for another service': () => introduced('funding'),
  'a token of another gateway': () => introduced('course', generateKeyPairSync('ed25519').privateKey),
  "a client's own token": async () => ((await headersOf()).authorization ?? '').replace('Bearer ', ''),
  async 'the algorithm none'() {
    const [, payload, , ...rest] = partsOf(await genuine());
    return [coded({ alg: 'none', typ: 'JWT' }), payload, '', ...rest].join('.');
  },
  async 'no signature'() {
    const [header, payload, , ...rest] = partsOf(await genuine());
    return [header, payload, '', ...rest].join('.');
  },
  'no secret': async () =>
    partsOf(await genuine())
      .toSpliced(3, 1, '')
      .join('.'),
  async 'the secret of another service'() {
    const introduceTo = await introducerOf(graph.key)(auditor);
    const [, , , secret] = partsOf(introduceTo('funding'));
    return partsOf(introduceTo('course')).toSpliced(3, 1, secret).join('.');
  },
  'nothing of the request': async () =>
    partsOf(await genuine())
      .slice(0, 4)
      .join('.'),
  'one part too many': async () => `${await genuine()}.x`,
  async 'HS256 with the public key as the secret'() {
    const [, payload, , ...rest] = partsOf(await genuine());
    const content = `${coded({ alg: 'HS256', typ: 'JWT' })}.${payload}`;
    const secret = createPublicKey(graph.key).export({ type: 'spki', format: 'pem' });
    return [content, createHmac('sha256', secret).update(content).digest('base64url'), ...rest].join('.');
  },
  async 'another viewer than was signed'() {
    const token = await introduced('course', graph.key, { ...auditor, viewer: { ...AUDITOR, roles: [] } });
    return partsOf(token).toSpliced(6, 1, coded(AUDITOR)).join('.');
  },
  async 'another viewer, put among the claims'() {
    const [header, payload, signature, secret, ...content] = partsOf(
      await introduced('course', graph.key, { ...auditor, viewer: { ...AUDITOR, roles: [] } }),
    );
    const said = [...content.slice(0, 2), coded(AUDITOR)].join('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
    const requests = [createHash('sha256').update(said).digest('base64url')];
    return [header, coded({ ...claims, requests }), signature, secret, said].join('.');
  },
  'a token from the future': () => later(30, genuine),
  'a token of a minute ago': () => later(-60, genuine),
};

describe("A service's own port", () => {
  test.each(Object.entries(questions))('answers the gateway %s', async (_, query) => {
    const [status, { errors }] = await ask(query, { authorization: `Bearer ${await genuine()}` });
    expect([status, errors]).toEqual([200, undefined]);
  });

  describe.each(Object.entries(attacks))('refuses %s', (_, make) => {
    test.each(Object.entries(questions))('for %s', async (_, query) => {
      expect(await ask(query, { authorization: `Bearer ${await make()}` })).toEqual(refused);
    });
  });

  test('refuses a token that was seen before when its minute is over', async () => {
    const headers = { authorization: `Bearer ${await genuine()}` };
    const statuses = [await ask('{ __typename }', headers), await later(50, () => ask('{ __typename }', headers))];
    expect(statuses.map(([status]) => status)).toEqual([200, 200]);
    expect(await later(60, () => ask('{ __typename }', headers))).toEqual(refused);
  });

  test('takes headers that once said something for nothing', async () => {
    expect(await ask('{ __typename }', { 'x-counts': 'ALL', 'x-viewer': JSON.stringify(AUDITOR) })).toEqual(refused);
  });

  test.each([
    ['GET', '/health/live', 200],
    ['HEAD', '/health/live', 200],
    ['GET', '/health/ready', 200],
    ['HEAD', '/health/ready', 200],
    ['POST', '/health/live', 401],
    ['GET', '/health/live?x', 401],
    ['GET', '/graphql', 401],
    ['POST', '/graphql?x', 401],
    ['OPTIONS', '/graphql', 401],
    ['HEAD', '/graphql', 401],
    ['GET', '/', 401],
  ])('says to all only that it lives and is ready: %s %s gets %s', async (method, path, status) => {
    expect((await fetch(port.url + path, { method })).status).toBe(status);
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
      introduceTo: async () => token,
      deadline: Number.POSITIVE_INFINITY,
      disputed: [],
    });

  test('lets the gateway in', async () => {
    expect((await asking(await genuine())).errors).toBeUndefined();
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
    const [status, text] = await post({
      'content-type': 'application/json',
      authorization: `Bearer ${await genuine()}`,
    });
    expect([status, JSON.parse(text as string).errors[0].extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
  });

  test('passes on nothing that a client says of itself in headers', async () => {
    const forged = {
      'x-counts': 'ALL',
      'x-viewer': JSON.stringify(AUDITOR),
      'x-introduction': await genuine(),
      'x-forwarded-authorization': `Bearer ${await genuine()}`,
    };
    const headers = await headersOf({ roles: ['statistics'] });
    expect(await post({ ...headers, ...forged })).toEqual(await post(headers));
  });

  test('introduces a request to a service by one token, and by a new one when that grows old', async () => {
    const introduceTo = introductionsOf(auditor, introducerOf(graph.key));
    const first = await introduceTo('course');
    expect([(await introduceTo('course')) === first, (await introduceTo('funding')) === first]).toEqual([true, false]);
    const next = await later(30, () => introduceTo('course'));
    expect(next).not.toBe(first);
    expect(graph.services.course.admit(first)).toEqual(auditor);
  });

  test('signs once for all requests of a moment, and each of them says who asks', async () => {
    const introduce = introducerOf(graph.key);
    const statistician: Introduction = { ...auditor, requestId: 'r-2', viewer: { ...AUDITOR, roles: ['statistics'] } };
    const introductions = await Promise.all([auditor, statistician].map(introduce));
    const tokens = introductions.map((introduceTo) => introduceTo('course'));
    expect(new Set(tokens.map((token) => partsOf(token)[2])).size).toBe(1);
    expect(tokens.map(graph.services.course.admit)).toEqual([auditor, statistician]);
  });

  test('signs for no more than 32 requests at once', async () => {
    const introductions = await Promise.all(Array.from({ length: 33 }, () => auditor).map(introducerOf(graph.key)));
    const signatures = introductions.map((introduceTo) => partsOf(introduceTo('course'))[2]);
    expect(Object.values(Object.groupBy(signatures, (signature) => signature)).map((all) => all?.length)).toEqual([
      32, 1,
    ]);
  });
});
