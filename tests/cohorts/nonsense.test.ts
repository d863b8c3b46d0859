import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Graph, startGraph } from '../support/graph.ts';
import { numbersOf, rowsOf } from '../support/questions.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph({ demo: true });
});
afterAll(() => graph?.stop());

const asked = 'query ($where: CohortFilter!) { cohort(where: $where, asOf: "2022-06-30") { people { count } } }';
const counted = async (where: object) => (await graph.query(asked, { where })).data.cohort.people.count;

/** A filter inside so many others. */
const nested = (levels: number): object => (levels === 1 ? {} : { not: nested(levels - 1) });
const leaves = (count: number) => ({ any: Array.from({ length: count }, () => ({ enrolment: {} })) });

describe('A filter that cannot be meant is refused in words that say what is wrong', () => {
  const span = (from: string, until: string) => ({ stay: { entered: { from, until } } });
  test.each([
    ['a thousand leaves', leaves(1_000), 'where: a filter has at most 100 leaves, not 1000.'],
    ['one leaf too many', leaves(101), 'where: a filter has at most 100 leaves, not 101.'],
    ['fifty levels', nested(50), 'where: a filter is at most 12 levels deep.'],
    ['one level too many', nested(13), 'where: a filter is at most 12 levels deep.'],
    [
      'a span that ends before it begins',
      span('2021-01-02', '2021-01-01'),
      'where.stay.entered: the span ends before it begins.',
    ],
    [
      'a reversed range far inside',
      { all: [{}, { not: { person: { age: { min: 30, max: 20 } } } }] },
      'where.all.1.not.person.age: the span ends before it begins.',
    ],
    [
      'a distance from nowhere',
      { person: { livesWithin: { km: 5 } } },
      'livesWithin: exactly one of ofPostalCode and ofEstablishment is needed.',
    ],
    [
      'a term of less than no months',
      { work: { placement: { lasted: { months: -2_147_483_648 } } } },
      'where.work.placement.lasted.months: a term is 0 or more, not -2147483648.',
    ],
    [
      'a term of less than no days',
      { not: { work: { placement: { lasted: { days: -1 } } } } },
      'where.not.work.placement.lasted.days: a term is 0 or more, not -1.',
    ],
    [
      'a term that was over before it began',
      { stay: { afterLeaving: { months: -1 } } },
      'where.stay.afterLeaving.months: a term is 0 or more, not -1.',
    ],
  ])('%s', async (_, where, message) => {
    const refusal = {
      data: { cohort: null },
      errors: [{ message, path: ['cohort'], extensions: { code: 'BAD_USER_INPUT', service: 'funding' } }],
    };
    expect(await graph.query(asked, { where })).toEqual(refusal);
    expect(await graph.query(asked, { where })).toEqual(refusal);
  });

  test.each([
    ['a value that no enum has', { person: { sex: ['WOMAN'] } }, /WOMAN/],
    ['a fact that nobody keeps', { person: { shoeSize: 43 } }, /shoeSize/],
    ['a day that does not exist', { stay: { entered: { from: '2021-02-30' } } }, /2021-02-30/],
    ['a word for a number', { person: { age: { min: 'old' } } }, /old/],
  ])('%s, in a variable and in the document', async (_, where, word) => {
    const written = JSON.stringify(where)
      .replaceAll(/"(\w+)":/g, '$1:')
      .replace('"WOMAN"', 'WOMAN');
    const answers = [
      await graph.query(asked, { where }),
      await graph.query(`{ cohort(where: ${written}) { people { count } } }`),
    ];
    for (const { data, errors } of answers) {
      expect(data?.cohort ?? null).toBeNull();
      expect(errors?.length).toBeGreaterThan(0);
      for (const { message, extensions } of errors ?? []) {
        expect(message).toMatch(word);
        expect(['BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED']).toContain(extensions?.code);
      }
    }
  });

  test.each([500, 3_000])('%i levels, in a variable and in the document', async (levels) => {
    const [opened, closed] = ['{not:'.repeat(levels), '}'.repeat(levels)];
    const deep = JSON.parse(`${opened}{}${closed}`.replaceAll('not', '"not"'));
    const inVariable = await graph.query(asked, { where: deep });
    expect(inVariable).toMatchObject({
      errors: [{ message: 'The body is nested deeper than 200 levels.', extensions: { code: 'BAD_REQUEST' } }],
    });
    const { data, errors } = await graph.query(`{ cohort(where: ${opened}{}${closed}) { people { count } } }`);
    expect(data?.cohort ?? null).toBeNull();
    expect(['BAD_USER_INPUT', 'GRAPHQL_PARSE_FAILED']).toContain(errors?.[0]?.extensions?.code);
  });
});

describe('A filter that means nobody is answered with nobody', () => {
  test.each([
    ['an unknown programme', { stay: { programme: { in: ['nowhere'] } } }],
    ['no programme of several', { enrolment: { programme: { in: [] } } }],
    ['an unknown course', { enrolment: { course: ['x'] } }],
    ['an unknown place', { person: { livesWithin: { km: 500, ofPostalCode: 'x' } } }],
    ['an unknown establishment', { person: { livesWithin: { km: 500, ofEstablishment: 'x' } } }],
    ['a distance below nothing', { person: { livesWithin: { km: -1, ofPostalCode: '34117' } } }],
    ['a span without a day', { stay: { entered: { from: '2021-01-01', until: '2021-01-01' } } }],
    ['more months than there are', { work: { placement: { lasted: { months: 2_147_483_647 } } } }],
    ['more days than there are', { work: { placement: { lasted: { days: 2_147_483_647 } } } }],
    ['more months outside than there are', { stay: { afterLeaving: { months: 2_147_483_647 } } }],
    ['more attendance than there is', { enrolment: { attendanceAtLeast: 1.1 } }],
    ['an occupation with a wildcard', { enrolment: { certified: { occupation: '%' } } }],
    ['any of nothing', { any: [] }],
    ['everyone and not everyone', { not: {} }],
  ])('%s', async (_, where) => {
    expect(await counted(where)).toBe(0);
    expect(await counted({ not: where })).toBeGreaterThan(0);
  });

  test('while who lives out of reach of nothing is everyone whose home is known', async () => {
    await rowsOf(graph, 'participant', 'update participant set postal_code = null where id % 10 = 0');
    const known = await numbersOf(
      graph,
      'participant',
      `select id from participant where postal_code is not null
         and id in (select participant_id from participation where entered_on <= '2022-06-30')`,
    );
    expect(await counted({ person: { livesBeyond: { km: 5, of: [] } } })).toBe(known.size);
    expect(known.size).toBeLessThan(await counted({}));
  });

  test('while a filter as large and as deep as may be is counted', async () => {
    expect(await counted(leaves(100))).toBe(await counted({ enrolment: {} }));
    expect(await counted(nested(12))).toBe(0);
    expect(await counted(nested(11))).toBe(await counted({}));
  });
});
