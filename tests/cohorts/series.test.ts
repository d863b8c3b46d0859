import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Graph, startGraph } from '../support/graph.ts';
import { STATISTICIAN } from '../support/viewers.ts';

/** The last days of the months from a year on. */
const monthsFrom = (year: number, months: number) =>
  Array.from({ length: months }, (_, month) => new Date(Date.UTC(year, month + 1, 0)).toISOString().slice(0, 10));

const WHERE = `{
  person: { sex: [FEMALE, MALE], germanAtLeast: A1, labourStatus: [UNEMPLOYED, EMPLOYED_INSURED, APPRENTICESHIP] }
  stay: { participating: true }
  any: [{ enrolment: { completed: {} } }, { work: { placement: { running: true } } }]
}`;
const SERIES = `query ($on: [Date!]!) { programme(id: "kassel") { series(on: $on, where: ${WHERE}) {
  on cohort { people { count by(attribute: SEX) { groups { key people { count } } }
    work: by(attribute: OUTCOME) { groups { key people { count } } } } }
} } }`;
const TARGET = `query ($on: [Date!]!) { targetIndicator(id: "kassel-2018-training") { series(on: $on) {
  on strict { value status people { count } } declared { value status people { count } }
  periodBefore { on strict { value } declared { value } }
} } }`;

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph({ demo: true });
});
afterAll(() => graph?.stop());

test('a series tells of each day what a question about that day alone tells', async () => {
  const days = monthsFrom(2019, 12);
  const { data } = await graph.query(SERIES, { on: days });
  const alone = await graph.query(
    `{ programme(id: "kassel") { ${days
      .map(
        (day, i) => `d${i}: cohort(asOf: "${day}", where: ${WHERE}) { people { count
        by(attribute: SEX) { groups { key people { count } } }
        work: by(attribute: OUTCOME) { groups { key people { count } } } } }`,
      )
      .join('\n')} } }`,
  );
  expect(alone.errors).toBeUndefined();
  expect(new Set(days.map((_, i) => alone.data.programme[`d${i}`].people.count)).size).toBeGreaterThan(2);
  expect(data.programme.series).toEqual(days.map((on, i) => ({ on, cohort: alone.data.programme[`d${i}`] })));
});

test('a target is told day by day by both readings, beside the same day a year before', async () => {
  const { data } = await graph.query(TARGET, { on: ['2020-08-01', '2020-02-29'] });
  const [point, leap] = data.targetIndicator.series;
  expect([point.strict.value, point.declared.value]).toEqual([37, 51]);
  const before = await graph.query(
    `{ targetIndicator(id: "kassel-2018-training") { strict(asOf: "2019-08-01") { people { count } }
      declared(asOf: "2019-08-01") { people { count } } } }`,
  );
  expect(point.periodBefore).toEqual({
    on: '2019-08-01',
    strict: { value: before.data.targetIndicator.strict.people.count },
    declared: { value: before.data.targetIndicator.declared.people.count },
  });
  expect(leap.periodBefore.on).toBe('2019-02-28');
});

/** SQL statements that a question takes on a graph that keeps no sets yet. */
async function statements(document: string, on: readonly string[]) {
  const fresh = await startGraph({ demo: true });
  try {
    await fresh.query('{ programmes { id } }');
    const { errors } = await fresh.query(document, { on });
    expect(errors).toBeUndefined();
    return fresh.statements();
  } finally {
    await fresh.stop();
  }
}

describe('24 days cost as many SQL statements as one', () => {
  test.each([
    ['of a cohort by facts of all services, and its splits', SERIES],
    ['of a target by both readings, and the year before', TARGET],
  ])('in a series %s', async (_, document) => {
    const [many, one] = [await statements(document, monthsFrom(2019, 24)), await statements(document, ['2019-06-30'])];
    expect(Object.values(one).every((count) => count > 0)).toBe(true);
    expect(many).toEqual(one);
  });
});

test('a series has at most 100 days', async () => {
  const { errors } = await graph.query(SERIES, { on: Array.from({ length: 101 }, () => '2020-06-30') });
  expect(errors).toMatchObject([
    { message: 'on: a series has at most 100 days, not 101.', extensions: { code: 'BAD_USER_INPUT' } },
  ]);
});

test('no day is an empty series', async () => {
  expect((await graph.query(SERIES, { on: [] })).data).toEqual({ programme: { series: [] } });
});

test('whoever only counts asks for a series in published questions only', async () => {
  const { errors } = await graph.as(STATISTICIAN).query(SERIES, { on: ['2020-06-30'] });
  expect(errors?.map(({ extensions }) => extensions?.code)).toContain('FORBIDDEN');
});
