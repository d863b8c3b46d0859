import { replaceOperations } from '@dienstweg/funding';
import type { Database } from '@dienstweg/kit';
import { readPublished } from './published.ts';
import type { Shape } from './shape.ts';
import { translate } from './translate.ts';

/**
 * What an import of a list did and what is odd about the list; rows are told by where they stand. Amounts in euro
 * cents.
 */
export interface ListReport {
  rows: number;
  eligible: number;
  inserted: number;
  removed: number;
  unchanged: number;
  /** Rows that repeat the first of their group word for word; all of them are kept. */
  duplicates: number[][];
  /** Rows that end before they begin; they are kept as published. */
  inverted: number[];
  withoutCategory: number[];
  refused: { at: number; faults: string[] }[];
}

/**
 * Makes a fund's operations those of a published list. Nothing is written if a row cannot be read, unless `skipBad`.
 */
export async function importList(
  file: string,
  { shape, fund, skipBad = false, db }: { shape: Shape; fund: string; skipBad?: boolean; db: Database },
): Promise<ListReport> {
  const published = await readPublished(file, shape);
  const translated = translate(published, shape, fund);
  const good = translated.flatMap((row) => ('operation' in row ? [row] : []));
  const refused = translated.flatMap((row) => ('faults' in row ? [row] : []));
  const operations = good.map(({ operation }) => operation);
  const written = refused.length === 0 || skipBad;
  const done = written ? await replaceOperations(db, fund, operations) : { inserted: 0, removed: 0 };
  return {
    ...done,
    rows: published.length,
    eligible: operations.reduce((sum, operation) => sum + operation.eligible, 0),
    unchanged: written ? operations.length - done.inserted : 0,
    duplicates: repeatedIn(good.map(({ at, operation }) => ({ at, print: operation.id.split('-')[0]! }))),
    inverted: good
      .filter(({ operation: { fromOn, untilOn } }) => fromOn && untilOn && untilOn < fromOn)
      .map(({ at }) => at),
    withoutCategory: good.filter(({ operation }) => operation.category === null).map(({ at }) => at),
    refused,
  };
}

function repeatedIn(rows: { at: number; print: string }[]): number[][] {
  const groups = Map.groupBy(rows, ({ print }) => print);
  return [...groups.values()].filter((group) => group.length > 1).map((group) => group.map(({ at }) => at));
}
