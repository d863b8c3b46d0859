import { type Evaluating, statement, type Waiting } from '@dienstweg/kit';
import { ArrivingSet } from './ArrivingSet.ts';
import { ArrivingSplit } from './ArrivingSplit.ts';
import type { MemberSet } from './MemberSet.ts';
import { pieceOf, piecesOf } from './pieces.ts';
import type { Split } from './Split.ts';

/** People of the rows of which all conditions hold, each a condition on one row by itself. */
export interface Scan {
  /** The table, under the name that the conditions use. */
  readonly from: string;
  /** The number of the person whom a row is about. */
  readonly number: string;
  readonly conditions: readonly string[];
}

/** A statement that answers people in a column `number`, and for a split the value they share in a column `key`. */
export interface SetQuery {
  readonly text: string;
  readonly values: readonly unknown[];
  /** Whether it is asked but once, with values of this one request: its set is not kept. */
  readonly once?: true;
  /** Of what it is made, where it may be read in one go with others. */
  readonly scan?: Scan;
}

/** What all wait for is given up when each of them has. */
export const allOf = (askers: readonly (Waiting | undefined)[]): Waiting => ({
  get aborted() {
    return askers.length > 0 && askers.every((each) => each?.aborted);
  },
});

export async function readSet(database: Evaluating, { text, values }: SetQuery): Promise<MemberSet> {
  const all = statement(
    `select ${pieceOf('numbers')}
     from (select string_agg(int4send(number), null) numbers from (${text}) s) a, ${piecesOf('numbers')}`,
  );
  return (await database.scan(all, [...values], () => new ArrivingSet())).set();
}

export async function readSplit(database: Evaluating, { text, values }: SetQuery): Promise<Split> {
  const grouped = statement(
    `select key, ${pieceOf('numbers')} from
       (select key, string_agg(int4send(number), null) numbers from (${text}) s where key is not null group by 1) a,
       ${piecesOf('numbers')} order by 1`,
  );
  return (await database.scan(grouped, [...values], () => new ArrivingSplit())).split();
}
