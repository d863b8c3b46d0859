import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Graph, startGraph } from '../support/graph.ts';
import { DEVELOPER } from '../support/viewers.ts';

const manifest = (...operations: { id: string; body: string }[]) =>
  JSON.stringify({
    format: 'apollo-persisted-query-manifest',
    version: 1,
    operations: operations.map((each) => ({ ...each, name: 'Any', type: 'query' })),
  });

const sites = { id: '7d3a0a', body: 'query Sites { sites { id } }' };
const folder = mkdtempSync(join(tmpdir(), 'dienstweg-manifests-'));
afterAll(() => rmSync(folder, { recursive: true }));

const code = async (response: Response) =>
  ((await response.json()) as { errors: { extensions: object }[] }).errors.map(({ extensions }) => extensions);

describe('Where only stored documents are answered', () => {
  let graph: Graph;
  beforeAll(async () => {
    writeFileSync(join(folder, 'dashboard.json'), manifest(sites));
    writeFileSync(join(folder, 'broken.json'), '{ "format": "another" }');
    graph = await startGraph({ environment: { DOCUMENTS: 'trusted', MANIFESTS_DIR: folder } });
  });
  afterAll(() => graph.stop());
  const persisted = (id: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash: id } } });

  test.each([
    ['the name of an operation', { documentId: 'programme-overview' }, 'programmes'],
    ['an id of a manifest', { documentId: sites.id }, 'sites'],
    ['an id where Apollo Client puts it', persisted(sites.id), 'sites'],
    ['an id and variables', { documentId: 'participant-journey', variables: { id: '4' } }, 'participant'],
  ])('%s is answered', async (_, body, field) => {
    const { data, errors } = (await (await graph.send(body)).json()) as { data: object; errors: undefined };
    expect([Object.keys(data), errors]).toEqual([[field], undefined]);
  });

  test('an id in a link is answered', async () => {
    const headers = { ...(await graph.headers), 'content-type': 'application/json' };
    const asked = [
      `documentId=${sites.id}`,
      `extensions=${encodeURIComponent(JSON.stringify(persisted(sites.id).extensions))}`,
    ];
    for (const search of asked) {
      const response = await fetch(`${graph.url}/graphql?${search}`, { headers });
      expect(await response.json()).toEqual({ data: { sites: [] } });
    }
  });

  test.each([
    ['a text', { query: '{ sites { id } }' }],
    ['the text of a stored document', { query: sites.body }],
    ['a text beside an id', { query: '{ programmes { id } }', documentId: sites.id }],
    ['a text with its hash', { query: sites.body, ...persisted(sites.id) }],
    ['a text that cannot be read', { query: '{ sites {' }],
    ['an empty text', { query: '' }],
  ])('%s is refused', async (_, body) => {
    const response = await graph.send(body);
    expect([response.status, await code(response)]).toEqual([403, [{ code: 'PERSISTED_QUERY_ID_REQUIRED' }]]);
  });

  test.each(['query={sites{id}}', `documentId=${sites.id}&query={sites{id}}`])(
    'a link with ?%s is refused',
    async (search) => {
      const response = await fetch(`${graph.url}/graphql?${search}`, { headers: await graph.headers });
      expect([response.status, await code(response)]).toEqual([403, [{ code: 'PERSISTED_QUERY_ID_REQUIRED' }]]);
    },
  );

  test.each(['nothing', '../operations/case-list', 'constructor', '__proto__'])(
    'the unknown id %s is refused',
    async (documentId) => {
      const response = await graph.send({ documentId });
      expect([response.status, await code(response)]).toEqual([404, [{ code: 'PERSISTED_QUERY_NOT_IN_LIST' }]]);
    },
  );

  test.each([
    ['statistics', 404, 'PERSISTED_QUERY_NOT_IN_LIST'],
    ['developer', 200, 'PERSISTED_QUERY_NOT_SUPPORTED'],
  ] as const)(
    'an unknown hash sends %s, who may send a text or may not, to it or nowhere',
    async (role, status, wrong) => {
      const response = await graph.as({ roles: [role] }).send(persisted('unknown'));
      expect([response.status, await code(response)]).toEqual([status, [{ code: wrong }]]);
    },
  );

  test('developers may send a text', async () => {
    const { data } = await graph.as(DEVELOPER).query('{ __type(name: "Site") { name } }');
    expect(data).toEqual({ __type: { name: 'Site' } });
  });

  test('a manifest counts as soon as it lies in the folder, and no longer than that', async () => {
    const ask = async () => (await graph.send({ documentId: 'late' })).status;
    const file = join(folder, 'late.json');
    expect(await ask()).toBe(404);
    writeFileSync(file, manifest({ id: 'late', body: '{ sites { id } }' }));
    while ((await ask()) !== 200) await pause(20);
    rmSync(file);
    while ((await ask()) !== 404) await pause(20);
  });
});

describe('Where any document is answered', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await startGraph();
  });
  afterAll(() => graph.stop());

  test('so is a stored one by its name', async () => {
    const answer = await (await graph.send({ documentId: 'programme-overview' })).json();
    const text = readFileSync(join(import.meta.dirname, '../../schema/operations/programme-overview.graphql'), 'utf8');
    expect(answer).toEqual(await graph.query(text));
  });

  test('a text is not stored because somebody sends its hash', async () => {
    const hash = { extensions: { persistedQuery: { version: 1, sha256Hash: sites.id } } };
    expect(await (await graph.send({ query: sites.body, ...hash })).json()).toEqual({ data: { sites: [] } });
    const response = await graph.send(hash);
    expect([response.status, await response.json()]).toEqual([
      200,
      { errors: [{ message: 'PersistedQueryNotSupported', extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' } }] },
    ]);
  });
});
