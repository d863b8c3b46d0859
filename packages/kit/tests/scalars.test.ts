import { expect, test } from 'vitest';
import { partialDate, partialDateAfter } from '../partial-date.ts';
import { isIsoDate, scalars } from '../scalars.ts';

const accepts = (scalar: string) => (value: unknown) => {
  try {
    return scalars[scalar]?.parseValue(value) === value;
  } catch {
    return false;
  }
};

test.each([
  ['2024-02-29', true],
  ['2023-02-29', false],
  ['2024-13-01', false],
  ['2024-1-1', false],
  ['0000-01-01', false],
  ['2024-02-29T00:00:00Z', false],
  ['', false],
  [20240229, false],
  [null, false],
])('%j as a day: %s', (value, valid) => {
  expect([isIsoDate(value), accepts('Date')(value)]).toEqual([valid, valid]);
});

test.each([
  ['2024-02-29T23:59:59Z', true],
  ['2024-02-29T23:59:59.123456+01:00', true],
  ['2023-02-29T00:00:00Z', false],
  ['2024-02-28T25:00:00Z', false],
  ['2024-02-28T12:00:00', false],
  ['2024-02-28', false],
  [0, false],
])('%j as an instant: %s', (value, valid) => {
  expect(accepts('DateTime')(value)).toBe(valid);
});

test.each([
  [0, true],
  [-5, true],
  [9007199254740991, true],
  [9007199254740992, false],
  [0.5, false],
  ['100', false],
  [null, false],
])('%j as cents: %s', (value, valid) => {
  expect(accepts('Cents')(value)).toBe(valid);
});

test('a day without a date is unknown, whatever its precision', () => {
  expect([partialDate(null, null), partialDate(null, 'YEAR')]).toEqual([null, null]);
});

test.each([
  ['2024-02-17', 'DAY', '2024-02-17'],
  ['2024-02-01', 'MONTH', '2024-02-29'],
  ['2023-02-01', 'MONTH', '2023-02-28'],
  ['2023-12-01', 'MONTH', '2023-12-31'],
  ['2024-01-01', 'YEAR', '2024-12-31'],
  ['0085-01-01', 'YEAR', '0085-12-31'],
] as const)('what is known as %s (%s) cannot be later than %s', (date, precision, latest) => {
  expect(partialDate(date, precision)).toEqual({ date, precision, latest });
});

test.each([
  ['2023-10-31', 'DAY', '2023-11-01'],
  ['2024-02-28', 'DAY', '2024-02-29'],
  ['2023-12-01', 'MONTH', '2024-01-01'],
  ['2024-02-01', 'MONTH', '2024-03-01'],
  ['2023-01-01', 'YEAR', '2024-01-01'],
] as const)('what lasts to %s (%s) is over on %s', (date, precision, after) => {
  expect(partialDateAfter({ date, precision, latest: partialDate(date, precision)?.latest ?? '' })).toMatchObject({
    date: after,
    precision,
  });
});
