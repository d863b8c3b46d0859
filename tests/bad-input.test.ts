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
  ['an unknown value', '{ cohort(where: { participant: { sex: [WOMAN] } }) { people { count } } }'],
  [
    'a span that ends before it begins',
    '{ cohort(where: { participant: { entered: { from: "2021-01-01", until: "2020-01-01" } } }) { people { count } } }',
  ],
  ['a reversed range', '{ cohort(where: { participant: { age: { min: 30, max: 20 } } }) { people { count } } }'],
  [
    'a thousand leaves',
    'query ($where: CohortFilter!) { cohort(where: $where) { people { count } } }',
    { where: { any: Array(1_000).fill({ course: {} }) } },
  ],
  ['a filter fifty levels deep', `{ cohort(where: ${'{ not: '.repeat(50)}{}${' }'.repeat(50)}) { people { count } } }`],
])('%s is refused with a code, and nothing internal leaks', async (_, document, variables: object = {}) => {
  const { errors } = await graph.query(document, variables);
  expect(errors?.length).toBeGreaterThan(0);
  for (const { message, extensions } of errors ?? []) {
    expect(['BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED']).toContain(extensions?.code);
    expect(message).not.toMatch(/select |postgres|127\.0\.0\.1|\.ts|node_modules/i);
    expect(extensions).not.toHaveProperty('stacktrace');
  }
});

test('a cohort of an unknown programme is nobody', async () => {
  const { data } = await graph.query(
    '{ cohort(where: { participant: { programme: { in: ["nowhere"] } } }) { people { count } } }',
  );
  expect(data).toEqual({ cohort: { people: { count: 0 } } });
});
