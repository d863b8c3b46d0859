import { publishedDocuments } from '@dienstweg/schema/documents';
import { AUDITOR } from '@dienstweg/service/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Graph, startGraph } from '../support/graph.ts';
import { type Asking, STATISTICIAN } from '../support/viewers.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph({ demo: true });
});
afterAll(() => graph?.stop());

const TRIES = 4;
/** Counts only, and may send texts. */
const DEVELOPING: Asking = { roles: ['statistics', 'developer'] };
const FREE = '{ cohort(asOf: "2020-06-30", where: { person: { sex: [MALE] } }) { people { count } } }';
const asked = { asOf: '2020-06-30' };

/** How many statements a question takes over several tries: some batch more, some less. */
async function statements(id: string, viewer: Asking): Promise<number[]> {
  const tries: number[] = [];
  for (let i = 0; i < TRIES; i++) {
    const { errors } = await graph.as(viewer).stored(id, asked);
    expect(errors).toBeUndefined();
    tries.push(Object.values(graph.statements()).reduce((sum, each) => sum + each, 0));
  }
  return tries;
}

describe('A published question costs whoever only counts no more SQL statements than an auditor', () => {
  test.each([...publishedDocuments().keys()])('%s', async (id) => {
    const audited = await statements(id, AUDITOR);
    expect(Math.min(...(await statements(id, STATISTICIAN)))).toBeLessThanOrEqual(Math.max(...audited));
  });
});

describe('What only looks like a published question is none:', () => {
  const [text = ''] = publishedDocuments().values();

  test.each([
    ['another text beside its id', { documentId: 'funnel', query: FREE }],
    ['its text with a filter more', { query: text.replace('asOf: $asOf,', 'asOf: $asOf, where: {},') }],
    ['its text with another operation', { query: `${text}\nquery Other ${FREE}`, operationName: 'Other' }],
    ['its text in a list', { query: [text] }],
    ['a list of requests', [{ documentId: 'funnel' }, { query: FREE }]],
  ])('%s', async (_, body) => {
    const answer = await (await graph.as(DEVELOPING).send(body)).text();
    expect(answer).not.toMatch(/"count":/);
  });

  const [published, free] = [text, FREE].map(encodeURIComponent);
  test.each([
    ['another text beside its id', `documentId=funnel&query=${free}`],
    ['two texts', `query=${published}&query=${free}`],
    ['two texts, the other way round', `query=${free}&query=${published}`],
  ])('in a link, %s', async (_, search) => {
    const response = await fetch(`${graph.url}/graphql?${search}`, { headers: await graph.as(DEVELOPING).headers });
    expect(await response.text()).not.toMatch(/"count":/);
  });
});
