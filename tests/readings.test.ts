import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Graph, startGraph } from './support/graph.ts';
import { rowsOf } from './support/questions.ts';

const INDICATOR = 'kassel-2018-training';
const officer = { subject: 'demo-funding-officer', roles: ['funding-officer'] } as const;

const record = `mutation ($input: RecordReadingInput!) { recordReading(input: $input) {
  ... on IndicatorReading { id asOf version strict declared readBy readAt rules { strict { json } }
    supersededBy { id } }
  ... on ReadingRefused { reason }
} }`;
const readings = `{ targetIndicator(id: "${INDICATOR}") { version
  readings { nodes { id strict version supersededBy { id } rules { strict { json } } } } } }`;

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph({ demo: true });
});
afterAll(() => graph.stop());

const read = (input: object, by: Pick<Graph, 'query'> = graph.as(officer)) =>
  by.query(record, { input: { indicator: INDICATOR, asOf: '2020-08-01', ...input } });

test.each(['statistics', 'caseworker', 'auditor', 'developer'] as const)(
  'a %s may not read an indicator',
  async (role) => {
    const { data, errors } = await read({}, graph.as({ roles: [role], purpose: 'audit' }));
    expect(data).toEqual({ recordReading: null });
    expect(errors?.map(({ path, extensions }) => [path, extensions?.code])).toEqual([
      [['recordReading'], 'UNAUTHORIZED_FIELD_OR_TYPE'],
    ]);
    expect(await rowsOf(graph, 'funding', 'select from indicator_reading where read_by is not null')).toEqual([]);
  },
);

test('a reading that finds no room on the disk is unavailable', async () => {
  await rowsOf(
    graph,
    'funding',
    `create function no_room() returns trigger language plpgsql as $$ begin raise exception 'No space left on device'
      using errcode = '53100'; end $$;
     create trigger no_room before insert on indicator_reading execute function no_room()`,
  );
  const response = await graph.as(officer).send({
    query: record,
    variables: { input: { indicator: INDICATOR, asOf: '2020-08-01' } },
  });
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '1']);
  expect(await response.json()).toMatchObject({
    data: { recordReading: null },
    errors: [{ path: ['recordReading'], extensions: { code: 'UNAVAILABLE', service: 'funding' } }],
  });
  await rowsOf(graph, 'funding', 'drop trigger no_room on indicator_reading');
});

test('a reading freezes both values with the version of the rules, the day, the time and who read it', async () => {
  const before = Date.now();
  const { data, errors } = await read({});
  expect(errors).toBeUndefined();
  expect(data.recordReading).toEqual({
    id: expect.any(String),
    asOf: '2020-08-01',
    version: 1,
    strict: 37,
    declared: 51,
    readBy: officer.subject,
    readAt: expect.any(String),
    rules: { strict: { json: '{"work":{"placement":{"kind":["APPRENTICESHIP"]}}}' } },
    supersededBy: null,
  });
  expect(Date.parse(data.recordReading.readAt)).toBeGreaterThanOrEqual(before);
});

test('a correction is a later reading of the same day; the frozen one stays as it was, by its own rules', async () => {
  const first = (await read({})).data.recordReading;
  await rowsOf(
    graph,
    'employer',
    `update placement set kind = 'EMPLOYMENT_INSURED'
      where id = (select min(id) from placement where programme_id = 'kassel' and kind = 'APPRENTICESHIP'
        and started_on < '2020-08-01')`,
  );
  await rowsOf(
    graph,
    'funding',
    `update target_indicator set version = 2,
      strict_rule = '{"work":{"placement":{"kind":["APPRENTICESHIP"],"running":true}}}' where id = '${INDICATOR}'`,
  );
  const second = (await read({})).data.recordReading;
  expect(second).toMatchObject({ version: 2, declared: 51 });
  expect(second.strict).toBeLessThan(37);

  const {
    version,
    readings: { nodes: all },
  } = (await graph.query(readings)).data.targetIndicator;
  expect(version).toBe(2);
  expect(all.find(({ id }: { id: string }) => id === second.id)).toEqual({
    id: second.id,
    strict: second.strict,
    version: 2,
    supersededBy: null,
    rules: { strict: { json: '{"work":{"placement":{"kind":["APPRENTICESHIP"],"running":true}}}' } },
  });
  expect(all.find(({ id }: { id: string }) => id === first.id)).toEqual({
    id: first.id,
    strict: 37,
    version: 1,
    supersededBy: { id: second.id },
    rules: { strict: { json: '{"work":{"placement":{"kind":["APPRENTICESHIP"]}}}' } },
  });
});

test('whoever sends a key again gets the same reading, and no second one', async () => {
  const number = async () =>
    Number((await rowsOf(graph, 'funding', 'select count(*) from indicator_reading'))[0]?.count);
  const before = await number();
  const order = { idempotencyKey: 'report-2020', asOf: '2020-10-01' };
  const answers = await Promise.all([read(order), read(order), read(order)]);
  expect(new Set(answers.map(({ data }) => data.recordReading.id)).size).toBe(1);
  expect(await number()).toBe(before + 1);

  const { errors } = await read({ ...order, asOf: '2020-11-01' });
  expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['CONFLICT']);
  const somebodyElse = await read(
    order,
    graph.as({ subject: 'demo-funding-officer-caseworker', roles: ['funding-officer', 'caseworker'] }),
  );
  expect(somebodyElse.data.recordReading.id).not.toBe(answers[0]?.data.recordReading.id);
});

test.each([
  [{ asOf: '2999-01-01' }, 'BAD_USER_INPUT', 'asOf: nothing can be read of a day to come.'],
  [{ indicator: 'nothing' }, 'NOT_FOUND', 'indicator: there is no indicator nothing.'],
])('%j is refused with %s', async (input, code, message) => {
  const { data, errors } = await read(input);
  expect(data).toEqual({ recordReading: null });
  expect(errors).toEqual([expect.objectContaining({ message, extensions: expect.objectContaining({ code }) })]);
});

test.each(['2020-06-30', '2020-08-01'])(
  'whoever pays for programmes reads no indicator of another: %s',
  async (asOf) => {
    const { data, errors } = await read({ asOf }, graph.as({ ...officer, programmes: ['wesel'] }));
    expect(errors).toBeUndefined();
    expect(data).toEqual({ recordReading: { reason: 'COUNTS_WITHHELD' } });
  },
);

test('a rule that has become unreadable costs its own target, and is read by nobody', async () => {
  const question = `{ programme(id: "kassel") { targetAgreements { indicators { id title
    strict(asOf: "2020-08-01") { people { count } } declared(asOf: "2020-08-01") { people { count } }
      rules { strict { json inWords } declared { inWords } } } } } }`;
  const before = (await graph.query(question)).data;
  const rule = '{"work":{"placment":{}}}';
  await rowsOf(
    graph,
    'funding',
    `update target_indicator set version = version + 1, strict_rule = '${rule}' where id = '${INDICATOR}'`,
  );
  const after = await graph.query(question);
  expect(JSON.stringify(before)).toContain(INDICATOR);
  const changed = JSON.parse(JSON.stringify(before), (_, value) =>
    value?.id === INDICATOR
      ? { ...value, strict: null, rules: { ...value.rules, strict: { json: rule, inWords: null } } }
      : value,
  );
  expect(after.data).toEqual(changed);
  expect(after.errors?.map(({ extensions }) => extensions?.code)).toEqual(['CONFLICT', 'CONFLICT']);
  const { data, errors } = await read({});
  expect(data).toEqual({ recordReading: null });
  expect(errors).toMatchObject([
    { message: expect.stringContaining('Field "placment" is not defined'), extensions: { code: 'CONFLICT' } },
  ]);
});

test('nothing is read while a service that holds the facts is down', async () => {
  const halved = await startGraph({ demo: true, down: ['employer'] });
  try {
    const { data, errors } = await read({}, halved.as(officer));
    expect(data).toEqual({ recordReading: null });
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['UNAVAILABLE']);
    expect(await rowsOf(halved, 'funding', 'select from indicator_reading where read_by is not null')).toEqual([]);
  } finally {
    await halved.stop();
  }
});
