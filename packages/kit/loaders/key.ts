import type { Column } from './table.ts';

export type Key = string | number;
/** What a resolver may hand to a loader; null and what cannot be a key finds nothing. */
export type MaybeKey = Key | null | undefined;

const LARGEST: Readonly<Record<string, number>> = {
  smallint: 2 ** 15 - 1,
  integer: 2 ** 31 - 1,
  bigint: Number.MAX_SAFE_INTEGER,
};

/** Reads a column's key out of what came from outside; undefined where it cannot be one. */
export function keyReader({ type }: Column): (value: unknown) => Key | undefined {
  const largest = LARGEST[type];
  if (largest === undefined) return (value) => (typeof value === 'string' && !value.includes('\0') ? value : undefined);
  return (value) => {
    const number = typeof value === 'string' && /^\d{1,16}$/.test(value) ? Number(value) : value;
    return typeof number === 'number' && Number.isInteger(number) && number <= largest ? number : undefined;
  };
}
