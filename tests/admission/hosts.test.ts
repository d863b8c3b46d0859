import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Graph, startGraph } from '../support/graph.ts';
import { statusOf } from '../support/raw.ts';

const SANDBOX = 'https://studio.apollographql.com';

let graph: Graph;
let proxied: Graph;
let open: Graph;
beforeAll(async () => {
  [graph, proxied, open] = await Promise.all([
    startGraph(),
    startGraph({ environment: { ALLOWED_HOSTS: 'dienstweg.example, Intern.example' } }),
    startGraph({ environment: { HOST: '0.0.0.0' } }),
  ]);
});
afterAll(() => Promise.all([graph.stop(), proxied.stop(), open.stop()]));

describe('A page whose name was made to lead to this machine', () => {
  test.each(['/graphql?query={__typename}', '/', '/demo/choices.json', '/health/ready'])(
    'is told nothing at %s',
    async (path) => {
      for (const host of [
        'attacker.example',
        'attacker.example:4000',
        '127.0.0.1.attacker.example',
        'me@127.0.0.1',
        '10.0.0.1',
        '',
      ])
        expect([host, await statusOf(graph.url, path, { host, 'apollo-require-preflight': 'yes' })]).toEqual([
          host,
          421,
        ]);
    },
  );

  test('becomes nobody', async () => {
    expect(await statusOf(graph.url, '/demo/token', { host: 'attacker.example' }, 'POST')).toBe(421);
  });
});

test.each(['localhost', 'LOCALHOST:4000', '127.0.0.1:80', '[::1]:4000', '127.8.9.1'])(
  'This machine may be called %s',
  async (host) => {
    expect(await statusOf(graph.url, '/health/live', { host })).toBe(200);
  },
);

test('Behind a proxy that passes the name on, the names count that the configuration allows', async () => {
  const statuses = ['dienstweg.example', 'intern.example:443', 'DIENSTWEG.example', 'localhost', 'other.example'].map(
    (host) => statusOf(proxied.url, '/health/live', { host }),
  );
  expect(await Promise.all(statuses)).toEqual([200, 200, 200, 200, 421]);
});

test('Open to others, it is asked by any name', async () => {
  const url = open.url.replace('0.0.0.0', '127.0.0.1');
  expect(await statusOf(url, '/health/live', { host: 'dienstweg.example' })).toBe(200);
});

describe('A demo token', () => {
  const ask = async (headers: Record<string, string>) => {
    const body = JSON.stringify({ roles: 'auditor' });
    return (
      await fetch(`${graph.url}/demo/token`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body,
      })
    ).status;
  };

  test('is given to the page of the demo, and to whatever is no page', async () => {
    expect([await ask({ origin: graph.url }), await ask({})]).toEqual([200, 200]);
    expect(await ask({ origin: graph.url, 'sec-fetch-site': 'same-origin' })).toBe(200);
  });

  test.each([
    ['a page that may read answers', { origin: SANDBOX }],
    ['a page at another port of this machine', { origin: 'http://127.0.0.1:1' }],
    ['a page without an origin', { origin: 'null' }],
    ['a page whose browser says no origin', { 'sec-fetch-site': 'cross-site' }],
    ['a page at a neighbouring name', { origin: 'http://localhost', 'sec-fetch-site': 'same-site' }],
  ])('is not given to %s', async (_, headers) => {
    expect(await ask(headers as Record<string, string>)).toBe(403);
  });
});
