import { spawnSync } from 'node:child_process';
import { createHmac, type KeyObject } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { ServingService } from '@dienstweg/kit';
import { testLog } from '@dienstweg/kit/testing';
import { callerKeyOf, callerSigner, NOBODY } from '@dienstweg/protection';
import { serveService } from '@dienstweg/service';
import { AUDITOR } from '@dienstweg/service/testing';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Graph, startGraph } from '../support/graph.ts';
import { later } from '../support/later.ts';
import { headersOf } from '../support/tokens.ts';

let graph: Graph;
let port: ServingService;
beforeAll(async () => {
  graph = await startGraph();
  port = await serveService(graph.services.course, { host: '127.0.0.1', port: 0, key: keyOf('course') });
});
afterAll(async () => {
  await port.close();
  await graph.stop();
});

const keyOf = (audience: string) => callerKeyOf(graph.secret, audience);
const auditor = { viewer: AUDITOR, published: true } as const;
const signed = (
  audience = 'course',
  key = keyOf(audience),
  caller = auditor as Parameters<ReturnType<typeof callerSigner>>[0],
) => callerSigner(audience, key)(caller);
const genuine = () => signed();
const coded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
const partsOf = (token: string) => token.split('.') as [string, string, string];
const handMade = (claims: object, key: KeyObject = keyOf('course'), alg = 'HS256') =>
  new SignJWT({ ...auditor, aud: 'course', ...claims }).setProtectedHeader({ alg }).sign(key);
const seconds = () => Math.floor(Date.now() / 1_000);

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

/** What is refused, and why the log says so. */
const attacks: Record<string, [reason: string, make: () => string | Promise<string>]> = {
  'nothing at all': ['ERR_JWS_INVALID', () => ''],
  'a word': ['ERR_JWS_INVALID', () => 'gateway'],
  'a token for another service': ['ERR_JWS_SIGNATURE_VERIFICATION_FAILED', () => signed('funding')],
  'a token of another service for this one': [
    'ERR_JWS_SIGNATURE_VERIFICATION_FAILED',
    () => signed('course', keyOf('funding')),
  ],
  'a token for another service by the right key': [
    'ERR_JWT_CLAIM_VALIDATION_FAILED aud check_failed',
    () => signed('funding', keyOf('course')),
  ],
  'a token to ask in turn': ['ERR_JWS_SIGNATURE_VERIFICATION_FAILED', () => signed('gateway')],
  'a token of another gateway': [
    'ERR_JWS_SIGNATURE_VERIFICATION_FAILED',
    () => signed('course', callerKeyOf('the secret of another gateway', 'course')),
  ],
  "a client's own token": [
    'ERR_JOSE_ALG_NOT_ALLOWED',
    async () => ((await headersOf()).authorization ?? '').replace('Bearer ', ''),
  ],
  'the algorithm none': [
    'ERR_JOSE_ALG_NOT_ALLOWED',
    async () => `${coded({ alg: 'none' })}.${partsOf(await genuine())[1]}.`,
  ],
  'another algorithm': [
    'ERR_JOSE_ALG_NOT_ALLOWED',
    () => handMade({ iat: seconds(), exp: seconds() + 9 }, keyOf('course'), 'HS512'),
  ],
  'no signature': [
    'ERR_JWS_SIGNATURE_VERIFICATION_FAILED',
    async () =>
      `${partsOf(await genuine())
        .slice(0, 2)
        .join('.')}.`,
  ],
  'a signature by the secret itself': [
    'ERR_JWS_SIGNATURE_VERIFICATION_FAILED',
    async () => {
      const content = partsOf(await genuine())
        .slice(0, 2)
        .join('.');
      return `${content}.${createHmac('sha256', graph.secret).update(content).digest('base64url')}`;
    },
  ],
  'one part too many': ['ERR_JWS_INVALID', async () => `${await genuine()}.x`],
  'another viewer than was signed': [
    'ERR_JWS_SIGNATURE_VERIFICATION_FAILED',
    async () => {
      const [header, payload, signature] = partsOf(
        await signed('course', keyOf('course'), { ...auditor, viewer: NOBODY }),
      );
      const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
      return [header, coded({ ...claims, viewer: AUDITOR }), signature].join('.');
    },
  ],
  'a token from the future': ['ERR_JWT_CLAIM_VALIDATION_FAILED iat check_failed', () => later(30, genuine)],
  'a token of a minute ago': ['ERR_JWT_EXPIRED', () => later(-66, genuine)],
  'a token that holds for long': ['ERR_JWT_EXPIRED', () => handMade({ iat: seconds() - 120, exp: seconds() + 3_600 })],
  'a token that never ends': ['ERR_JWT_CLAIM_VALIDATION_FAILED exp missing', () => handMade({ iat: seconds() })],
};

describe("A service's own port", () => {
  test.each(Object.entries(questions))('answers the gateway %s', async (_, query) => {
    const [status, { errors }] = await ask(query, { authorization: `Bearer ${await genuine()}` });
    expect([status, errors]).toEqual([200, undefined]);
  });

  describe.each(Object.entries(attacks))('refuses %s', (_, [reason, make]) => {
    test.each(Object.entries(questions))('for %s', async (_, query) => {
      expect(await ask(query, { authorization: `Bearer ${await make()}` })).toEqual(refused);
    });

    test('and says why in the log, and there only', async () => {
      const warned = vi.spyOn(testLog, 'warn');
      await ask('{ __typename }', { authorization: `Bearer ${await make()}` });
      expect(warned).toHaveBeenCalledWith({ reason }, 'token of the gateway refused');
      warned.mockRestore();
    });
  });

  test('refuses a token that was seen before when its minute is over', async () => {
    const headers = { authorization: `Bearer ${await genuine()}` };
    const statuses = [await ask('{ __typename }', headers), await later(50, () => ask('{ __typename }', headers))];
    expect(statuses.map(([status]) => status)).toEqual([200, 200]);
    expect(await later(66, () => ask('{ __typename }', headers))).toEqual(refused);
  });

  test('believes a token for programmes in great number', async () => {
    const programmes = Array.from({ length: 1_000 }, (_, index) => `programme-${index}`);
    const token = await signed('course', keyOf('course'), { ...auditor, viewer: { ...AUDITOR, programmes } });
    expect((await ask('{ __typename }', { authorization: `Bearer ${token}` }))[0]).toBe(200);
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
  ['gateway/gateway-only.ts', 'set GATEWAY_SECRET or GATEWAY_SECRET_FILE'],
  ['services/course/main.ts', 'set GATEWAY_KEY or GATEWAY_SECRET, or a file of either'],
])('%s does not start without what tokens are signed by, and says what to set', (program, what) => {
  const path = fileURLToPath(new URL(`../../${program}`, import.meta.url));
  const { stderr, status } = spawnSync(process.execPath, [path], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([1, expect.stringContaining(what)]);
});

test("a service's key is what openssl derives from the secret by the command in the documentation", () => {
  const digits = '6258f87aa6885394be74816818e64ef618f3b525c0850d6ca2a52b17e695ca6a';
  expect(callerKeyOf('abcdef', 'participant').export().toString('hex')).toBe(digits);
});

describe('The gateway', () => {
  const question = JSON.stringify({ query: '{ participants { totalCount } }' });
  const post = async (headers: Record<string, string>) => {
    const response = await fetch(`${graph.url}/graphql`, { method: 'POST', headers, body: question });
    return [response.status, await response.text()];
  };

  test('takes no token of its own from a client', async () => {
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
      'x-caller': await genuine(),
      'x-forwarded-authorization': `Bearer ${await genuine()}`,
    };
    const headers = await headersOf({ roles: ['statistics'] });
    expect(await post({ ...headers, ...forged })).toEqual(await post(headers));
  });

  test('sends one token with the requests of one caller, and a new one when half of its minute is over', async () => {
    const sign = callerSigner('course', keyOf('course'));
    const first = await sign(auditor);
    expect([await sign({ ...auditor }), await sign({ ...auditor, published: false })]).toEqual([
      first,
      expect.not.stringMatching(first),
    ]);
    expect(await later(29, () => sign(auditor))).toBe(first);
    expect(await later(31, () => sign(auditor))).not.toBe(first);
  });

  test('sends no token from the future after its clock was set back', async () => {
    const sign = callerSigner('course', keyOf('course'));
    await later(3_600, () => sign(auditor));
    expect((await ask('{ __typename }', { authorization: `Bearer ${await sign(auditor)}` }))[0]).toBe(200);
  });
});
