import { once } from 'node:events';
import { createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { jsonBody, mimeTypeOf, type ServingService, serveService, unauthenticated } from '../index.ts';
import { type Library, openLibrary } from './library/open-library.ts';

const token = 'of-the-gateway';
const identify = async ({ authorization }: { authorization?: string }) => {
  if (authorization !== `Bearer ${token}`) throw unauthenticated({ EN: 'Sign in first.', DE: 'Zuerst anmelden.' });
  return { requestId: 'library', language: 'EN' as const };
};
let library: Library;
let serving: ServingService;
beforeAll(async () => {
  library = await openLibrary();
  serving = await serveService(library, { host: '127.0.0.1', port: 0, identify });
});
afterAll(async () => {
  await serving.close();
  await library.close();
});

async function post(body: string) {
  const response = await fetch(`${serving.url}/graphql`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
  });
  return [response.status, await response.json()];
}

test('a question over HTTP gets the answer that it gets in process', async () => {
  const question = {
    query: 'query One($id: ID!) { author(id: $id) { name books { title } } } query Two { __typename }',
    variables: { id: '1' },
    operationName: 'One',
  };
  expect(await post(JSON.stringify(question))).toEqual([200, await library.answer(question)]);
});

test.each([
  '',
  '[]',
  'null',
  '{"query":1}',
  '{"query":"{ __typename }","variables":[]}',
  '{"query":"{ __typename }","operationName":1}',
])('the body %s is refused', async (body) => {
  expect(await post(body)).toEqual([
    400,
    {
      errors: [{ message: 'Expected { query, variables?, operationName? }.', extensions: { code: 'BAD_REQUEST' } }],
    },
  ]);
});

test('a body that is not JSON is refused', async () => {
  expect(await post('{')).toEqual([
    400,
    { errors: [{ message: 'The body is not JSON.', extensions: { code: 'BAD_REQUEST' } }] },
  ]);
});

test('a document that does not fit the schema is refused', async () => {
  expect(await post('{"query":"{ nope }"}')).toEqual([
    400,
    { errors: [{ message: 'Cannot query field "nope" on type "Query".', extensions: { code: 'BAD_USER_INPUT' } }] },
  ]);
});

test('a body of more than 16 MiB is refused', async () => {
  expect(await post(' '.repeat(17 * 2 ** 20))).toEqual([
    413,
    { errors: [{ message: 'The body is larger than 16777216 bytes.', extensions: { code: 'BAD_REQUEST' } }] },
  ]);
});

test('whoever goes away while sending is no failure', async () => {
  const failed = vi.spyOn(library.logger, 'error');
  const sending = request(`${serving.url}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-length': 500 },
  }).on('error', () => undefined);
  sending.write('{"que');
  await setTimeout(100);
  sending.destroy();
  await setTimeout(100);
  expect(failed).not.toHaveBeenCalled();
});

test('a content type of thousands of blanks, over which Node would sit for a second, is none', () => {
  expect(mimeTypeOf(`application/json;${' '.repeat(15_000)}charset=utf-8`)).toBeUndefined();
  expect(mimeTypeOf('application/json; charset=utf-8')?.essence).toBe('application/json');
});

test('whoever goes away before the body is asked for keeps nobody waiting for it', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const sending = request({ port, method: 'POST', headers: { 'content-length': 500 } }).on('error', () => undefined);
  sending.write('{"que');
  const [received] = (await once(server, 'request')) as [IncomingMessage];
  sending.destroy();
  while (!received.destroyed) await setTimeout(10);
  await expect(jsonBody(received, 1_000)).rejects.toThrow('The body broke off.');
  server.close();
});

test('health says that the service lives and is ready; other paths do not exist', async () => {
  const get = async (path: string) => {
    const response = await fetch(serving.url + path, { headers: { authorization: `Bearer ${token}` } });
    return [response.status, await response.json()];
  };
  expect(await get('/health/live')).toEqual([200, { live: true }]);
  expect(await get('/health/ready')).toEqual([200, { ready: true, missing: [] }]);
  expect((await get('/graphql'))[0]).toBe(404);
});

test('nobody keeps an answer or takes it for something else', async () => {
  const headers = { authorization: `Bearer ${token}` };
  const answers = await Promise.all([
    fetch(`${serving.url}/graphql`, { method: 'POST', headers, body: '{"query":"{ __typename }"}' }),
    fetch(`${serving.url}/graphql`),
    fetch(`${serving.url}/graphql`, { headers }),
  ]);
  const careful = expect.objectContaining({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
  expect(answers.map((answer) => [answer.status, Object.fromEntries(answer.headers)])).toEqual([
    [200, careful],
    [401, careful],
    [404, careful],
  ]);
});

test('closing answers what was asked before', async () => {
  const leaving = await serveService(library, { host: '127.0.0.1', port: 0, identify });
  const asked = fetch(`${leaving.url}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: '{"query":"{ publishers { name } }"}',
  });
  await setTimeout(20);
  await leaving.close();
  expect(await (await asked).json()).toEqual({ data: { publishers: [{ name: 'House' }, { name: 'Imprint' }] } });
  await expect(fetch(`${leaving.url}/health/live`)).rejects.toThrow();
});

test('a service that stops says so, answers what it was asked, and hangs up with the answer', async () => {
  const leaving = await serveService(library, { host: '127.0.0.1', port: 0, identify });
  const get = async (path: string) => {
    const response = await fetch(leaving.url + path);
    return [response.status, response.headers.get('connection'), await response.json()];
  };
  const asked = await library.database.transaction(async (client) => {
    await client.query('lock table publisher in access exclusive mode');
    const answer = fetch(`${leaving.url}/graphql`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: '{"query":"{ publishers { name } }"}',
    });
    await setTimeout(100);
    const closed = leaving.close();
    expect(await get('/health/ready')).toEqual([503, 'close', { ready: false, missing: ['library is stopping'] }]);
    expect(await get('/health/live')).toEqual([200, 'close', { live: true }]);
    return { answer, closed };
  });
  const answer = await asked.answer;
  expect(answer.headers.get('connection')).toBe('close');
  expect(await answer.json()).toEqual({ data: { publishers: [{ name: 'House' }, { name: 'Imprint' }] } });
  await asked.closed;
  await expect(get('/health/live')).rejects.toThrow();
});

test('what is asked is given up when whoever asked hangs up', async () => {
  const answer = vi.spyOn(library, 'answer').mockImplementation(() => new Promise(() => undefined));
  const hangingUp = new AbortController();
  const asking = fetch(`${serving.url}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: '{"query":"{ publishers { name } }"}',
    signal: hangingUp.signal,
  });
  asking.catch(() => undefined);
  while (answer.mock.calls.length === 0) await setTimeout(10);
  const [{ signal }] = answer.mock.calls[0] as Parameters<typeof library.answer>;
  answer.mockRestore();
  expect(signal?.aborted).toBe(false);
  hangingUp.abort();
  while (!signal?.aborted) await setTimeout(10);
  await expect(asking).rejects.toThrow('aborted');
});
