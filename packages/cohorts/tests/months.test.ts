import { expect, test } from 'vitest';
import { monthInWords, quarterInWords } from '../index.ts';

test.each([
  ['2015-02', 'February 2015', 'Februar 2015'],
  ['2020-12', 'December 2020', 'Dezember 2020'],
  ['2024-03', 'March 2024', 'März 2024'],
])('the month %s is %s, in German %s', (key, english, german) => {
  expect([monthInWords(key, 'EN'), monthInWords(key, 'DE')]).toEqual([english, german]);
});

test.each([
  ['2015-Q1', '1st quarter 2015', '1. Quartal 2015'],
  ['2016-Q2', '2nd quarter 2016', '2. Quartal 2016'],
  ['2017-Q3', '3rd quarter 2017', '3. Quartal 2017'],
  ['2018-Q4', '4th quarter 2018', '4. Quartal 2018'],
])('the quarter %s is the %s, in German %s', (key, english, german) => {
  expect([quarterInWords(key, 'EN'), quarterInWords(key, 'DE')]).toEqual([english, german]);
});
