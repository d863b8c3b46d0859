import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LARGEST_PAGE } from '@dienstweg/schema/page-sizes';
import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { limits } from '../../gateway/admission/limits.ts';
import { type Graph, startGraph } from '../support/graph.ts';

const folder = join(import.meta.dirname, '../../schema/operations');

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph();
});
afterAll(() => graph.stop());

const nested = (levels: number) => `{ programmes { ${'parts { '.repeat(levels)} id ${'} '.repeat(levels)}} }`;
const aliases = (count: number) => `{ ${Array.from({ length: count }, (_, i) => `a${i}: __typename`).join(' ')} }`;
const directives = (count: number) => `{ __typename ${'@include(if: true) '.repeat(count)} }`;
const fields = (count: number) => `{ sites { ${'id '.repeat(count)} } }`;
const doubled = (times: number) => {
  const doubling = Array.from({ length: times }, (_, i) => `fragment f${i} on Site { ...f${i + 1} ...f${i + 1} }`);
  return `{ sites { ...f0 } } ${doubling.join(' ')} fragment f${times} on Site { id }`;
};

describe('A document', () => {
  test.each([
    ['words', 'GRAPHQL_PARSE_FAILED', fields(limits.tokens)],
    ['levels of fields', 'GRAPHQL_VALIDATION_FAILED', nested(limits.depth)],
    ['aliases', 'GRAPHQL_VALIDATION_FAILED', aliases(limits.aliases + 1)],
    ['directives', 'GRAPHQL_VALIDATION_FAILED', directives(limits.directives + 1)],
    ['fields', 'GRAPHQL_VALIDATION_FAILED', fields(limits.selections + 1)],
    ['fields, by fragments within fragments', 'GRAPHQL_VALIDATION_FAILED', doubled(40)],
  ])('with too many %s is refused', async (_, code, document) => {
    const { data, errors } = await graph.query(document);
    expect(data).toBeUndefined();
    expect(errors?.map(({ extensions }) => extensions?.code)).toContain(code);
  });

  test('with as many aliases as are allowed is answered', async () => {
    expect((await graph.query(aliases(limits.aliases))).errors).toBeUndefined();
  });

  test('that is wrong in many places is told of five at most', async () => {
    const { errors } = await graph.query(`{ ${Array.from({ length: 50 }, (_, i) => `nothing${i}`).join(' ')} }`);
    expect(errors?.length).toBeLessThanOrEqual(6);
  });

  test('that spreads a fragment within itself is refused as such', async () => {
    const { errors } = await graph.query('{ sites { ...a } } fragment a on Site { ...b } fragment b on Site { ...a }');
    expect(errors?.[0]?.message).toContain('itself');
  });

  test('with which tools ask for the schema is answered', async () => {
    const everything = getIntrospectionQuery({ schemaDescription: true, inputValueDeprecation: true });
    expect((await graph.anonymous.query(everything)).data.__schema.types.length).toBeGreaterThan(100);
  });
});

test('The limits are the ones that SECURITY.md names', () => {
  const page = readFileSync(join(import.meta.dirname, '../../SECURITY.md'), 'utf8');
  const named = Object.fromEntries(
    Array.from(page.matchAll(/^\| ([^|]+) \| (\d+)/gm), ([, what, limit]) => [what, Number(limit)]),
  );
  expect(named).toMatchObject({
    'tokens of a document': limits.tokens,
    'levels of fields': limits.depth,
    aliases: limits.aliases,
    directives: limits.directives,
    'fields, fragments counted wherever they are spread': limits.selections,
    'entries of a page': LARGEST_PAGE,
    'cost of one question': limits.cost,
  });
});

describe('What a question costs', () => {
  const cost = async (document: string, variables?: object) =>
    Number((await graph.send({ query: document, variables })).headers.get('x-cost'));

  test('grows with the page that is asked for and with what is asked of each entry', async () => {
    const page = (first: number, below = '') => cost(`{ participants(first: ${first}) { nodes { id ${below} } } }`);
    const [small, large, deep] = [await page(10), await page(100), await page(10, 'participations { id }')];
    expect([small, large, deep]).toEqual([12, 102, 62]);
  });

  test('is the same for a size in the text, in a variable, in its default or left out', async () => {
    const sized = 'query ($first: Int = 20) { employers(first: $first) { nodes { id } } }';
    const asked = [
      cost('{ employers(first: 20) { nodes { id } } }'),
      cost(sized, { first: 20 }),
      cost(sized),
      cost('{ employers { nodes { id } } }'),
      cost(
        '{ employers { ... on EmployerConnection { ...page } } } fragment page on EmployerConnection { nodes { id } }',
      ),
    ];
    expect(new Set(await Promise.all(asked)).size).toBe(1);
  });

  test('counts a size that nobody may ask for as the largest page', async () => {
    expect(await cost('{ employers(first: 2000000000) { nodes { id } } }')).toBe(202);
    expect(await cost('{ employers(first: -5) { nodes { id } } }')).toBe(2);
  });

  test('has a weight where it takes more than an object', async () => {
    expect(await cost('{ cohort(where: {}) { people { count } } }')).toBe(53);
  });

  test('grows with the conditions of a filter, in the text or in a variable', async () => {
    const sex = { person: { sex: ['FEMALE'] } };
    const asked = 'query ($where: CohortFilter!) { cohort(where: $where) { people { count } } }';
    expect(await cost(asked, { where: sex })).toBe(63);
    expect(await cost(asked, { where: { any: [sex, { not: sex }] } })).toBe(103);
    expect(await cost('{ cohort(where: { person: { sex: [FEMALE] } }) { people { count } } }')).toBe(63);
  });

  test.each(globSync('*.graphql', { cwd: folder }))('leaves room for %s', async (file) => {
    const response = await graph.send({ query: readFileSync(join(folder, file), 'utf8') });
    expect(response.status).toBe(200);
    expect(Number(response.headers.get('x-cost'))).toBeLessThan(limits.cost / 2);
  });

  test('has an end', async () => {
    const { errors } = await graph.query(
      `{ participants(first: 200) { nodes { participations { programme { courseRuns(first: 200) { nodes { id } } } } } }
        }`,
    );
    expect(errors).toMatchObject([{ extensions: { code: 'COST_LIMIT_EXCEEDED', cost: expect.any(Number) } }]);
  });
});
