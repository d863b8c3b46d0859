import { describe, expect, it } from 'vitest';
import { cents, isoDay } from '../esf/notation.ts';
import type { Shape } from '../esf/shape.ts';

const shapeOf = (date: string, amount: Shape['amount']): Shape => ({
  format: 'csv',
  columns: { beneficiary: 'b', title: 't', fromOn: 'f', untilOn: 'u', eligible: 'e' },
  date,
  amount,
});
const german = shapeOf('D.M.Y', { decimal: ',', thousands: '.', currency: '€' });
const english = shapeOf('M/D/Y', { decimal: '.', thousands: ',' });
const iso = shapeOf('Y-M-D', { decimal: '.' });
const swiss = shapeOf('D.M.Y', { decimal: '.', thousands: '’', currency: 'CHF' });
const blank = shapeOf('D.M.Y', { decimal: ',', thousands: ' ', currency: 'EUR' });

describe('an amount', () => {
  it.each([
    [german, '1.234,56', 123456],
    [german, '1234,5', 123450],
    [german, '1.234', 123400],
    [german, '12', 1200],
    [german, '€ 1.234.567,89', 123456789],
    [german, '1.234,56€', 123456],
    [german, '-1.234,56 €', -123456],
    [german, '-€ 1.234,56', -123456],
    [german, '€ -1.234,56', -123456],
    [english, '4,156.00', 415600],
    [english, '1,234', 123400],
    [iso, '191040.00', 19104000],
    [swiss, 'CHF 1’234.50', 123450],
    [blank, '1 234 567,8 EUR', 123456780],
  ])('as %# the shape writes it is read: %s', (shape, text, expected) => {
    expect(cents(shape, text)).toBe(expected);
  });

  it.each([
    [english, '1234,5'],
    [english, '12,34,56'],
    [english, '12,34'],
    [english, '1.234,5'],
    [english, '1,2345.00'],
    [english, '1234,567.00'],
    [german, '1,234.56'],
    [german, '1234.56'],
    [german, '12.34'],
    [german, '1234.567,00'],
    [german, '1.234,567'],
    [german, '1.234,'],
    [german, ',50'],
    [german, '(1.234,56)'],
    [german, '1.234,56-'],
    [german, '1.234,56 EUR'],
    [german, '12€34'],
    [german, '-€ -5'],
    [german, '€'],
    [german, '1.234,--'],
    [german, 'WAHR'],
    [german, ''],
    [german, '1e5'],
    [german, '10.000.000.000.000,00'],
    [german, '9'.repeat(400)],
    [iso, '1,234.56'],
    [iso, '1 234.56'],
    [swiss, "1'234.50"],
  ])('in another notation, or more than can be, is none: %#, %s', (shape, text) => {
    expect(cents(shape, text)).toBeNull();
  });
});

describe('a day', () => {
  it.each([
    [german, '10.12.15', '2015-12-10'],
    [german, '1.1.24', '2024-01-01'],
    [german, '31.12.99', '1999-12-31'],
    [german, '29.02.2016', '2016-02-29'],
    [german, '2016-01-01', '2016-01-01'],
    [german, '2016-01-01T00:00:00', '2016-01-01'],
    [german, '01.01.2016 00:00:00', '2016-01-01'],
    [english, '12/17/2015', '2015-12-17'],
    [english, '1/2/16 0:00', '2016-01-02'],
    [iso, '2016-1-2', '2016-01-02'],
    [iso, '2016-01-01T00:00:00.000', '2016-01-01'],
    [iso, '2016-01-01 00:00:00', '2016-01-01'],
    [iso, '2015-12-31T23:00:00Z', '2016-01-01'],
    [iso, '2015-12-31T23:00:00.000Z', '2016-01-01'],
    [iso, '2016-06-30T22:00:00+00:00', '2016-07-01'],
    [iso, '2016-01-01T00:00:00+01:00', '2016-01-01'],
    [iso, '2016-01-01T00:00:00+0100', '2016-01-01'],
  ])('as the shape or ISO 8601 writes it is read: %#, %s', (shape, text, expected) => {
    expect(isoDay(shape, text)).toBe(expected);
  });

  it.each([
    [german, '10.12.015'],
    [german, '10.12.0015'],
    [german, '10.12.5'],
    [german, '31.04.2016'],
    [german, '31.04.'],
    [german, '29.02.2023'],
    [german, '2015.12.10'],
    [german, '12/10/2015'],
    [german, '42370'],
    [german, '31.12.9999'],
    [german, '01.01.1899'],
    [german, '2016-02-30'],
    [german, '2016-13-01T00:00:00'],
    [german, '2016-01-01T25:00:00'],
    [german, 'Januar 2016'],
    [german, ''],
    [english, '13/1/2016'],
    [iso, '10.12.2015'],
  ])('that is written otherwise, or cannot be, is none: %#, %s', (shape, text) => {
    expect(isoDay(shape, text)).toBeNull();
  });
});
