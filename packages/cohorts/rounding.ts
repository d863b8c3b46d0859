import type { MissingReason } from '@dienstweg/schema/disclosure';
import { type Interval, intervalOf } from './interval.ts';

/**
 * What numbers are rounded to unless the operator chose. Numbers that a sum ties together are known once each lies at
 * an end of what it may be: of base 5 that takes five numbers, which happens; of base 10 seven, at one of ten each.
 */
export const STATISTICS_BASE = 10;

/** Shares and durations of rounded numbers are told over so many people. */
const FEWEST = 20;

/**
 * The number to the nearest multiple of a base, down where two are as near: of base 5, 0 to 2 are 0 and 3 to 7 are 5.
 */
export const rounded = (count: number, base: number) =>
  base === 1 ? count : Math.ceil(count / base - 0.5) * base || 0;

/** A share, or why there is none. */
export interface Share {
  readonly share: number | null;
  readonly interval: Interval | null;
  readonly shareMissing: MissingReason | null;
}

/** What keeps a value from being derived of so many people, rounded; null where nothing does. */
export function missingOver(count: number, base: number): MissingReason | null {
  if (base !== 1 && count < FEWEST) return 'WITHHELD';
  return count === 0 ? 'NOBODY' : null;
}

/** The share that some are of all, both rounded. */
export function shareOf(some: number, all: number, base: number): Share {
  const [part, whole] = [rounded(some, base), rounded(all, base)];
  const shareMissing = missingOver(whole, base);
  if (shareMissing) return { share: null, interval: null, shareMissing };
  return { share: part / whole, interval: intervalOf(part, whole, base), shareMissing };
}
