import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Graph, startGraph } from '../support/graph.ts';

const json = { 'content-type': 'application/json' };
const sandbox = 'https://studio.apollographql.com';
const page = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

describe('The endpoint', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await startGraph();
  });
  afterAll(() => graph.stop());

  const send = (path: string, init: RequestInit) => fetch(graph.url + path, init);
  const post = (path: string, body: unknown, headers: Record<string, string> = json) =>
    send(path, { method: 'POST', headers, body: typeof body === 'string' ? body : JSON.stringify(body) });

  test.each(['/graphql', '/'])('answers at %s', async (path) => {
    const response = await post(path, { query: '{ __typename }' });
    expect([response.status, await response.json()]).toEqual([200, { data: { __typename: 'Query' } }]);
  });

  test('shows a browser the page and a program the answer at the same address', async () => {
    const browser = await send('/', { headers: { accept: page } });
    expect(browser.headers.get('content-type')).toContain('text/html');
    const program = await send('/?query={__typename}', { headers: { 'apollo-require-preflight': 'yes' } });
    expect(await program.json()).toEqual({ data: { __typename: 'Query' } });
  });

  test('shows its schema', async () => {
    const { data } = await graph.anonymous.query('{ __type(name: "Participant") { description } }');
    expect(data.__type.description).toEqual(expect.any(String));
  });

  test.each([
    ['a document that cannot be read', { query: '{ programmes {' }, 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', { query: '{ nothing }' }, 'GRAPHQL_VALIDATION_FAILED'],
    ['a kind of operation that there is not', { query: 'subscription { x }' }, 'GRAPHQL_VALIDATION_FAILED'],
    ['a missing variable', { query: 'query ($id: ID!) { programme(id: $id) { id } }' }, 'BAD_USER_INPUT'],
    [
      'an operation that is not there',
      { query: 'query A { __typename }', operationName: 'B' },
      'OPERATION_RESOLUTION_FAILURE',
    ],
    ['no document', {}, 'BAD_REQUEST'],
    ['several questions at once', [{ query: '{ __typename }' }, { query: '{ __typename }' }], 'BAD_REQUEST'],
    ['a body that is not JSON', '{ query', 'BAD_REQUEST'],
  ])('says what is wrong with %s, without a stack trace', async (_, body, code) => {
    const text = await (await post('/graphql', body)).text();
    expect(JSON.parse(text).errors).toEqual([
      expect.objectContaining({ message: expect.any(String), extensions: { code } }),
    ]);
    expect(text).not.toMatch(/stacktrace|node_modules/);
  });

  test('takes 100 kB and refuses more', async () => {
    const sized = (bytes: number) => `{"query":"{ __typename }"}`.padEnd(bytes);
    expect((await post('/graphql', sized(100_000))).status).toBe(200);
    expect((await post('/graphql', sized(100_001))).status).toBe(413);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'refuses what a foreign page can send without asking first, as %s',
    async (type) => {
      const response = await post('/graphql', { query: '{ __typename }' }, { 'content-type': type });
      expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([400, null]);
    },
  );

  test('refuses a link on a foreign page', async () => {
    expect((await send('/graphql?query={__typename}', {})).status).toBe(400);
    expect((await send('/graphql?query={__typename}', { headers: { authorization: '' } })).status).toBe(401);
  });

  test('answers a link sent with a token, which no foreign page can, and changes nothing by one', async () => {
    const { authorization = '' } = await graph.headers;
    const ask = (document: string) =>
      send(`/graphql?query=${encodeURIComponent(document)}`, { headers: { authorization } });
    expect(await (await ask('{ __typename }')).json()).toEqual({ data: { __typename: 'Query' } });
    expect((await ask('mutation { __typename }')).status).toBe(405);
  });

  test('admits Apollo Sandbox and no other origin', async () => {
    const preflight = { 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' };
    const admitted = async (origin: string) => {
      const asked = await send('/graphql', { method: 'OPTIONS', headers: { ...preflight, origin } });
      const answered = await post('/graphql', { query: '{ __typename }' }, { ...json, origin });
      return [asked, answered].map(({ headers }) => headers.get('access-control-allow-origin'));
    };
    expect(await admitted(sandbox)).toEqual([sandbox, sandbox]);
    expect(await admitted('https://elsewhere.example')).toEqual([null, null]);
  });

  test.each(['case-4711', 'no\tid', undefined])(
    'gives each request an id of its own, also one that came with %j',
    async (given) => {
      const headers = given ? { ...json, 'x-request-id': given } : json;
      const response = await post('/graphql', { query: '{ __typename }' }, headers);
      expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    },
  );

  test.each(['/', '/graphql', '/health/live'])('sets the headers that keep browsers careful at %s', async (path) => {
    const { headers } = await send(path, { headers: { accept: page } });
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-security-policy':
        "default-src 'self';base-uri 'self';form-action 'self';frame-ancestors 'none';" +
        "font-src 'self' data:;img-src 'self' data:;object-src 'none';style-src 'self' 'unsafe-inline'",
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
    expect(headers.get('x-powered-by')).toBeNull();
  });

  const query = '{ __typename }';
  const persistedQuery = { version: 1, sha256Hash: createHash('sha256').update(query).digest('hex') };
  test.each([
    ['an answer', { query }],
    ['a refusal', { query: '{ nothing }' }],
    ['what is said of a text with its hash', { query, extensions: { persistedQuery } }],
    ['what is said of a body', []],
  ])('lets nobody keep %s', async (_, body) => {
    expect((await post('/graphql', body)).headers.get('cache-control')).toBe('no-store');
  });
});
