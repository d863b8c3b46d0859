import { type OpenedAlone, openAlone } from '@dienstweg/service/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { funding } from '../index.ts';
import { money } from './money.ts';

let service: OpenedAlone;
beforeAll(async () => {
  service = await openAlone(funding, money);
});
afterAll(() => service.close());

test('a programme tells its tree, its carrier, its partners and its funders', async () => {
  const { data, errors } = await service.ask(
    `{ programme(id: "local") { name partOf { id } carrier { name } partners { name } funders { name level }
      period { from { date precision } until { date } } parts { id } } }`,
  );
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    programme: {
      name: 'Local',
      partOf: { id: 'state' },
      carrier: { name: 'Town' },
      partners: [{ name: 'School' }],
      funders: [
        { name: 'ESF', level: 'EUROPEAN' },
        { name: 'Land', level: 'STATE' },
      ],
      period: { from: { date: '2020-01-01', precision: 'YEAR' }, until: null },
      parts: [],
    },
  });
});

test('what was not stated is null, not empty and not zero', async () => {
  const { data } = await service.ask(
    '{ programme(id: "state") { funders { id } carrier { id } coachPromised parts { id } } }',
  );
  expect(data).toEqual({
    programme: { funders: null, carrier: null, coachPromised: null, parts: [{ id: 'local' }] },
  });
});

test('a target agreement shows its promise, the rules behind it and what was read', async () => {
  const { data } = await service.ask(
    `{ targetAgreements(inForceOn: "2020-12-31") {
      period { from until } programme { id } indicators { operator target rules { strict { json } declared { json } }
        readings { nodes { asOf strict declared version } } } } }`,
  );
  expect(data).toEqual({
    targetAgreements: [
      {
        period: { from: '2020-01-01', until: '2021-01-01' },
        programme: { id: 'local' },
        indicators: [
          {
            operator: 'AT_LEAST',
            target: 50,
            rules: {
              strict: { json: '{"work":{"placement":{"kind":["APPRENTICESHIP"]}}}' },
              declared: { json: '{}' },
            },
            readings: { nodes: [{ asOf: '2020-06-30', strict: 37, declared: 51, version: 1 }] },
          },
        ],
      },
    ],
  });
  expect((await service.ask('{ targetAgreements(inForceOn: "2021-01-01") { id } }')).data).toEqual({
    targetAgreements: [],
  });
});

test('a list of operations is narrowed and summed alike', async () => {
  const { data } = await service.ask(
    `{ all: operations { totalCount eligible }
      some: operations(where: { fund: ["ESF Land"], district: "ku" }) { nodes { id } eligible }
       totals: operations { totals(by: CATEGORY) { key count eligible } }
         years: operations { totals(by: YEAR) { key count } } }`,
  );
  expect(data).toEqual({
    all: { totalCount: 3, eligible: 30008 },
    some: { nodes: [{ id: 'o2' }], eligible: 20002 },
    totals: {
      totals: [
        { key: '109', count: 1, eligible: 10001 },
        { key: '118', count: 1, eligible: 20002 },
        { key: null, count: 1, eligible: 5 },
      ],
    },
    years: {
      totals: [
        { key: '2015', count: 1 },
        { key: '2016', count: 2 },
      ],
    },
  });
});

test('all programmes with funders, grants and figures take one statement for each list', async () => {
  const { data, statements } = await service.ask(
    `{ programmes { name carrier { name } partOf { name } funders { name }
      grants { reference fundingLine { name funder { name } } expenditures { nodes { amount } } }
        reportedFigures { value } } }`,
  );
  expect(data?.programmes).toHaveLength(2);
  expect(statements).toBe(5);
});

test.each([
  ['Programme', 'local'],
  ['Organisation', 'town'],
  ['Funder', 'land'],
  ['FundingLine', 'line'],
  ['Grant', 'g'],
  ['EligibilityRule', 'a'],
  ['BudgetLine', 'b0'],
  ['ProofOfUse', 'p'],
  ['Expenditure', 'e1'],
  ['PaymentClaim', 'c1'],
  ['TargetAgreement', 't'],
  ['TargetIndicator', 'i'],
  ['IndicatorRules', 'i.1'],
  ['IndicatorReading', 'r'],
  ['ReportedFigure', 'f'],
  ['Operation', 'o1'],
])('%s is found by its key, and is null where there is none', async (__typename, id) => {
  const { data, errors } = await service.entities(
    [
      { __typename, id },
      { __typename, id: 'nobody' },
    ],
    `... on ${__typename} { id }`,
  );
  expect({ data, errors }).toEqual({ data: { _entities: [{ id }, null] } });
});

test('the rules of an indicator are said as sentences in German and English', async () => {
  const { data } = await service.ask(
    `{ targetAgreements { indicators { rules { strict { en: inWords de: inWords(language: DE) }
      declared { inWords } } } } }`,
  );
  expect(data).toEqual({
    targetAgreements: [
      {
        indicators: [
          {
            rules: {
              strict: {
                en: 'Counts everyone who: began work or training: Vocational training.',
                de: 'Zählt alle, für die gilt: hat Arbeit oder Ausbildung begonnen: Ausbildung.',
              },
              declared: { inWords: 'Counts everyone who: ever entered a programme.' },
            },
          },
        ],
      },
    ],
  });
});

test('an old version of the rules stays readable, and a reading shows those it was read with', async () => {
  await service.write(`update target_indicator set version = 2, strict_rule = '{"work":{"placement":{}}}'`);
  const { data } = await service.ask(
    `{ targetAgreements { indicators { version rules { strict { json } } versions { version strict { json } }
      readings { nodes { version rules { strict { json } } } } } } }`,
  );
  const first = { strict: { json: '{"work":{"placement":{"kind":["APPRENTICESHIP"]}}}' } };
  const second = { strict: { json: '{"work":{"placement":{}}}' } };
  expect(data).toEqual({
    targetAgreements: [
      {
        indicators: [
          {
            version: 2,
            rules: second,
            versions: [
              { version: 2, ...second },
              { version: 1, ...first },
            ],
            readings: { nodes: [{ version: 1, rules: first }] },
          },
        ],
      },
    ],
  });
});

test('a stored rule with a word that nobody knows counts nobody rather than everyone', async () => {
  await service.write(`update target_indicator set version = 3, strict_rule = '{"work":{"placment":{}}}'`);
  const { data, errors } = await service.ask(
    `{ targetAgreements { indicators { strict(asOf: "2020-12-31") { spent }
      declared(asOf: "2020-12-31") { spent } } } }`,
  );
  expect(data).toEqual({ targetAgreements: [{ indicators: [{ strict: null, declared: { spent: 3000 } }] }] });
  expect(errors?.map(({ path }) => path)).toEqual([['targetAgreements', 0, 'indicators', 0, 'strict']]);
});

test('a figure of a year that is not over, or of an unknown day, is not told as of that day', async () => {
  await service.write(`insert into reported_figure
    (id, programme_id, measure, value, qualifier, unit, scope, as_of_on, as_of_precision, source) values
      ('g', 'local', 'entered', 242, 'EXACT', 'PEOPLE', 'all', '2022-01-01', 'YEAR', 'report'),
      ('h', 'local', 'entered', 179, 'EXACT', 'PEOPLE', 'all', '2020-10-01', 'MONTH', 'report')`);
  const figures = async (asOf: string | null) => {
    const { data } = await service.ask(
      `query ($asOf: Date) { programme(id: "local") { reportedFigures(asOf: $asOf) { value asOf { latest } } } }`,
      { asOf },
    );
    return (data as { programme: { reportedFigures: { value: number }[] } }).programme.reportedFigures;
  };
  expect(await figures('2022-12-30')).toEqual([{ value: 179, asOf: { latest: '2020-10-31' } }]);
  expect((await figures('2022-12-31')).map(({ value }) => value)).toEqual([179, 242]);
  expect((await figures(null)).map(({ value }) => value)).toEqual([179, 242, 380]);
});
