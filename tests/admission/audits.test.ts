import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Graph, startGraph } from '../support/graph.ts';
import { DEVELOPER } from '../support/viewers.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph();
});
afterAll(() => graph.stop());

/** A developer's requests; the second header shows that no foreign page sends them. */
const fetchFn = async (url: string, init: RequestInit = {}) => {
  const { authorization = '' } = await graph.as(DEVELOPER).headers;
  const headers = { ...(init.headers as object), authorization, 'apollo-require-preflight': 'yes' };
  return fetch(url, { ...init, headers });
};

describe('GraphQL over HTTP is spoken as the specification has it: a server', () => {
  const audits = serverAudits({ url: () => `${graph.url}/graphql`, fetchFn });

  test('is held against all of 61 rules', () => {
    expect(audits).toHaveLength(61);
  });

  test.each(audits.map((audit) => [audit.name, audit] as const))('%s', async (_, audit) => {
    expect(await audit.fn()).toMatchObject({ status: 'ok' });
  });
});
