import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Graph, startGraph } from './support/graph.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph();
});
afterAll(() => graph.stop());

test.each([
  'participant(id: "999999")',
  'participant(id: "nobody")',
  'programme(id: "nowhere")',
  'courseRun(id: "")',
  'vacancy(id: "1\\u0000")',
])('%s is null, without an error', async (field) => {
  expect(await graph.query(`{ found: ${field} { id } }`)).toEqual({ data: { found: null } });
});

test.each([
  ['participants(first: -1)', 'first: a page holds 1 to 200 entries, not -1.'],
  ['grants(first: 0)', 'first: a page holds 1 to 200 entries, not 0.'],
  ['employers(first: 100000)', 'first: a page holds 1 to 200 entries, not 100000.'],
])('%s is refused in words that say what to do', async (field, message) => {
  const { data, errors } = await graph.query(`{ page: ${field} { nodes { id } } }`);
  expect(data).toEqual({ page: null });
  expect(errors).toMatchObject([{ message, path: ['page'], extensions: { code: 'BAD_USER_INPUT' } }]);
});

test.each([
  ['a broken cursor', '{ courseRuns(after: "nonsense") { nodes { id } } }'],
  ['a day that does not exist', '{ courseRuns(startingDuring: { from: "2021-02-30" }) { nodes { id } } }'],
])('%s is refused with a code, and nothing internal leaks', async (_, document) => {
  const { errors } = await graph.query(document);
  expect(errors?.length).toBeGreaterThan(0);
  for (const { message, extensions } of errors ?? []) {
    expect(['BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED']).toContain(extensions?.code);
    expect(message).not.toMatch(/select |postgres|127\.0\.0\.1|\.ts|node_modules/i);
    expect(extensions).not.toHaveProperty('stacktrace');
  }
});
