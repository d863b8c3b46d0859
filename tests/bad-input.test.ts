import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Graph, startGraph } from './support/graph.ts';
import { STATISTICIAN } from './support/viewers.ts';

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
  ['a day that does not exist', '{ courseRuns(where: { startingDuring: { from: "2021-02-30" } }) { nodes { id } } }'],
])('%s is refused with a code, and nothing internal leaks', async (_, document) => {
  const { errors } = await graph.query(document);
  expect(errors?.length).toBeGreaterThan(0);
  for (const { message, extensions } of errors ?? []) {
    expect(['BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED']).toContain(extensions?.code);
    expect(message).not.toMatch(/select |postgres|127\.0\.0\.1|\.ts|node_modules/i);
    expect(extensions).not.toHaveProperty('stacktrace');
  }
});

test.each(['by Apollo', 'compiled'])('Of wrong variables only a few are told, however many there are: %s', async () => {
  const document = 'query ($where: CohortFilter!) { cohort(where: $where) { people { count } } }';
  const wrong = Object.fromEntries(Array.from({ length: 1_000 }, (_, i) => [`unknown${i}`, 1]));
  for (const { query } of [graph, graph.as(STATISTICIAN)]) {
    const { data, errors } = await query(document, { where: wrong });
    expect(data).toBeUndefined();
    expect(errors?.length).toBeLessThanOrEqual(6);
    expect(errors).toContainEqual(
      expect.objectContaining({ message: expect.stringContaining('"unknown0" is not defined') }),
    );
    await query(document, { where: {} });
  }
});

test.each([
  [[30, 18], 'bands: the lower ends are above 0 and ascend.'],
  [Array.from({ length: 21 }, (_, i) => i + 1), 'bands: there are at most 20, not 21.'],
])('bands of ages are refused where they do not ascend or are too many', async (bands, message) => {
  const { errors } = await graph.query(
    'query ($bands: [Int!]) { cohort(where: {}) { people { by(attribute: AGE_GROUP, bands: $bands) { groups { key } } } } }',
    { bands },
  );
  expect(errors).toMatchObject([{ message, extensions: { code: 'BAD_USER_INPUT' } }]);
});
