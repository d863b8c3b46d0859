import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Graph, startGraph } from './support/graph.ts';
import { rowsOf } from './support/questions.ts';
import { STATISTICIAN } from './support/viewers.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph({ demo: true });
});
afterAll(() => graph.stop());

const question = `query ($asOf: Date!) {
  targetIndicator(id: "kassel-2018-training") { progress(asOf: $asOf) { value status neededPerMonth forecast } } }`;

/** 37 people count by the letter on 2020-08-01, which is day 944 of a term that began on 2018-01-01. */
const VALUE = 37;
const DAY = '2020-08-01';
const MONTH = 365.25 / 12;
const hundredths = (number: number) => Math.round(number * 100) / 100;

test.each([
  ['a floor that is reached', 'AT_LEAST', 37, '2022-12-31', 'MET', 0, hundredths((VALUE * 1826) / 944)],
  [
    'a floor that the pace will reach',
    'AT_LEAST',
    70,
    '2022-12-31',
    'ON_TRACK',
    hundredths((33 / 882) * MONTH),
    hundredths((VALUE * 1826) / 944),
  ],
  [
    'a floor that the pace will miss',
    'AT_LEAST',
    72,
    '2022-12-31',
    'AT_RISK',
    hundredths((35 / 882) * MONTH),
    hundredths((VALUE * 1826) / 944),
  ],
  ['a floor missed on the day due', 'AT_LEAST', 38, DAY, 'AT_RISK', null, VALUE],
  ['a floor missed after the day due', 'AT_LEAST', 38, '2020-07-31', 'MISSED', null, null],
  ['a ceiling that is passed', 'AT_MOST', 36, '2022-12-31', 'MISSED', null, hundredths((VALUE * 1826) / 944)],
  ['a ceiling that the pace will pass', 'AT_MOST', 71, '2022-12-31', 'AT_RISK', null, hundredths((VALUE * 1826) / 944)],
  [
    'a ceiling that the pace will keep',
    'AT_MOST',
    72,
    '2022-12-31',
    'ON_TRACK',
    null,
    hundredths((VALUE * 1826) / 944),
  ],
  ['a ceiling that was kept', 'AT_MOST', 37, '2020-07-31', 'MET', null, null],
] as const)('%s', async (_, operator, target, due, status, neededPerMonth, forecast) => {
  await rowsOf(
    graph,
    'funding',
    'update target_indicator set operator = $1, target = $2, due_on = $3',
    operator,
    target,
    due,
  );
  const { data } = await graph.query(question, { asOf: DAY });
  expect(data.targetIndicator.progress).toEqual({ value: VALUE, status, neededPerMonth, forecast });
});

test('nothing is to be told of a target before its term', async () => {
  await rowsOf(
    graph,
    'funding',
    "update target_indicator set operator = 'AT_LEAST', target = 50, due_on = '2022-12-31'",
  );
  const { data } = await graph.query(question, { asOf: '2017-12-31' });
  expect(data.targetIndicator.progress).toMatchObject({ value: 0, status: 'UNDEFINED', forecast: null });
});

test('who only counts is told the value rounded, and how the target truly stands', async () => {
  await rowsOf(
    graph,
    'funding',
    "update target_indicator set operator = 'AT_LEAST', target = 36, due_on = '2020-12-31'",
  );
  const standing = async (asked: Pick<Graph, 'stored'>) =>
    (await asked.stored('targets-at-risk', { asOf: '2020-06-30' })).data.targetAgreements[0].indicators[0].strict;
  const [exact, told] = [await standing(graph), await standing(graph.as(STATISTICIAN))];
  expect(told.value).toBe(10 * Math.round(exact.value / 10));
  expect(told.status).toBe(exact.status);
  expect(told.neededPerMonth).toBe(hundredths((Math.max(36 - told.value, 0) / 184) * MONTH));
});
