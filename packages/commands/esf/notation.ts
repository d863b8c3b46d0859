import { isPlausibleDay, isPlausibleSum } from '@dienstweg/import';
import { dayInGermany } from '@dienstweg/kit';
import type { Shape } from './shape.ts';

const TIME = /^(.*?)[T ](?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/;
const PARTS: Record<string, string> = { D: '(?<D>\\d\\d?)', M: '(?<M>\\d\\d?)', Y: '(?<Y>\\d{4}|\\d\\d)' };

/**
 * Reads a day, or the day of an instant, as the shape or ISO 8601 writes it to ISO spelling; null where it is none that
 * can be.
 */
export function isoDay({ date }: Shape, text: string): string | null {
  const [, day = text, offset] = TIME.exec(text) ?? [];
  const { D = '', M = '', Y = '' } = patternOf(date).exec(day)?.groups ?? {};
  const iso = D ? `${inFull(Y)}-${M.padStart(2, '0')}-${D.padStart(2, '0')}` : day;
  if (!isPlausibleDay(iso)) return null;
  return offset ? dayInGermany(new Date(text.replace(' ', 'T'))) : iso;
}

const patternOf = (date: string) => new RegExp(`^${date.replace(/./g, (sign) => PARTS[sign] ?? RegExp.escape(sign))}$`);

/** A year of two digits is one from 1970 to 2069. */
const inFull = (year: string) => (year.length === 4 ? year : `${year < '70' ? '20' : '19'}${year}`);

/** Reads an amount as the shape writes it to euro cents; null where it is in another notation, or more than can be. */
export function cents({ amount: { decimal, thousands, currency = '' } }: Shape, text: string): number | null {
  const [point, comma, unit] = [decimal, thousands ?? '', currency].map(RegExp.escape);
  const bare = text.replace(new RegExp(`^(-?)${unit} ?`), '$1').replace(new RegExp(` ?${unit}$`), '');
  const whole = thousands ? `\\d+|\\d{1,3}(?:${comma}\\d{3})+` : '\\d+';
  const [, euros, rest = ''] = new RegExp(`^(-?(?:${whole}))(?:${point}(\\d\\d?))?$`).exec(bare) ?? [];
  if (euros === undefined) return null;
  const value = Number(`${euros.replace(/[^-\d]/g, '')}${rest.padEnd(2, '0')}`);
  return isPlausibleSum(value) ? value : null;
}
