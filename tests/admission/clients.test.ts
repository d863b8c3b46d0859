import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { Client, fetchExchange } from '@urql/core';
import { persistedExchange } from '@urql/exchange-persisted';
import { type DocumentNode, parse, print } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Graph, startGraph } from '../support/graph.ts';

const stored = parse('query Sites { sites { id __typename } }');
const other = parse('query Programmes { programmes { id __typename } }');
const sha256 = (document: DocumentNode) => createHash('sha256').update(print(document)).digest('hex');

/** What a client is answered, and how often it had to ask for it. */
interface Asked {
  readonly answer: unknown;
  readonly error: string | undefined;
  readonly requests: readonly string[];
}
type Ask = (graph: Graph, ...documents: DocumentNode[]) => Promise<Asked[]>;

/** Fetches with the headers of the viewer and notes by what method, and whether with a text. */
function noting(graph: Graph) {
  const requests: string[] = [];
  const fetching = async (url: string | URL | Request, init: RequestInit = {}) => {
    const sent = `${url}${init.body ?? ''}`;
    requests.push(`${init.method} ${/[?&]query=|"query":/.test(sent) ? 'text' : 'hash'}`);
    const { authorization = '' } = await graph.headers;
    return fetch(url, { ...init, headers: { ...(init.headers as Record<string, string>), authorization } });
  };
  return { fetching, taken: () => requests.splice(0) };
}

const askByApollo: Ask = async (graph, ...documents) => {
  const { fetching, taken } = noting(graph);
  const link = ApolloLink.from([
    new PersistedQueryLink({ generateHash: sha256, useGETForHashedQueries: true }),
    new HttpLink({ uri: `${graph.url}/graphql`, fetch: fetching }),
  ]);
  const client = new ApolloClient({ link, cache: new InMemoryCache() });
  const asked: Asked[] = [];
  for (const query of documents) {
    const { data, error } = await client
      .query({ query, errorPolicy: 'all', fetchPolicy: 'no-cache' })
      .catch((error) => ({ data: undefined, error }));
    asked.push({ answer: data, error: error?.message, requests: taken() });
  }
  return asked;
};

const askByUrql: Ask = async (graph, ...documents) => {
  const { fetching, taken } = noting(graph);
  const exchanges = [persistedExchange({ generateHash: async (_, document) => sha256(document) }), fetchExchange];
  const client = new Client({ url: `${graph.url}/graphql`, exchanges, fetch: fetching, preferGetMethod: 'force' });
  const asked: Asked[] = [];
  for (const document of documents) {
    const { data, error } = await client.query(document, {}).toPromise();
    asked.push({ answer: data, error: error?.message, requests: taken() });
  }
  return asked;
};

describe.each([
  ['Apollo Client', askByApollo],
  ['urql', askByUrql],
])('%s, which sends hashes of its documents in links,', (_, ask) => {
  const folder = mkdtempSync(join(tmpdir(), 'manifests-'));
  let open: Graph;
  let trusting: Graph;
  beforeAll(async () => {
    const operations = [{ id: sha256(stored), body: print(stored), name: 'Sites', type: 'query' }];
    const manifest = { format: 'apollo-persisted-query-manifest', version: 1, operations };
    writeFileSync(join(folder, 'client.json'), JSON.stringify(manifest));
    const environment = { MANIFESTS_DIR: folder };
    [open, trusting] = await Promise.all([
      startGraph({ environment }),
      startGraph({ environment: { ...environment, DOCUMENTS: 'trusted' } }),
    ]);
  });
  afterAll(async () => {
    await Promise.all([open?.stop(), trusting?.stop()]);
    rmSync(folder, { recursive: true });
  });

  test('is answered a stored document by its hash, whatever is answered besides', async () => {
    for (const graph of [open, trusting]) {
      const [{ answer, error, requests } = { requests: [] }] = await ask(graph, stored);
      expect([answer, error, requests]).toEqual([{ sites: [] }, undefined, ['GET hash']]);
    }
  });

  test('sends the text of any other where any document is answered, and learns that hashes are of no use', async () => {
    const [first, second] = await ask(open, other, stored);
    expect([first?.answer, first?.error]).toEqual([{ programmes: [] }, undefined]);
    expect(first?.requests).toEqual(['GET hash', expect.stringMatching(/text$/)]);
    expect([second?.answer, second?.requests]).toEqual([{ sites: [] }, [expect.stringMatching(/text$/)]]);
  });

  test('is told that a document is not stored where no other is answered', async () => {
    const [asked] = await ask(trusting, other);
    expect([asked?.answer ?? null, asked?.error]).toEqual([
      null,
      expect.stringMatching(/404|No document of this id is stored/),
    ]);
    expect(asked?.requests[0]).toBe('GET hash');
  });
});
