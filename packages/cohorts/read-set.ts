import { type Evaluating, type Sink, statement, type Waiting } from '@dienstweg/kit';
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

/**
 * A statement that answers people in a column `number`, and for a split the value they share in a column `key`. Its
 * first value, if it has any, is the day asked about.
 */
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

/** What arrives in rows. */
export interface Arriving<T> extends Sink {
  /** What has arrived. */
  result(): T;
}

/** What the rows of a query are gathered to. */
export interface Gathering<T> {
  readonly columns: string;
  /** SQL that gathers the rows of a query in few. */
  readonly gathered: (text: string) => string;
  /** SQL of the order in which rows have to arrive. */
  readonly order: string;
  readonly begin: () => Arriving<T>;
}

const NUMBERS = 'string_agg(int4send(number), null) numbers';

export const SETS: Gathering<MemberSet> = {
  columns: pieceOf('numbers'),
  gathered: (text) => `select ${NUMBERS} from (${text}) s`,
  order: '',
  begin: () => new ArrivingSet(),
};

export const SPLITS: Gathering<Split> = {
  columns: `key, ${pieceOf('numbers')}`,
  gathered: (text) => `select key, ${NUMBERS} from (${text}) s where key is not null group by 1`,
  order: ' order by key',
  begin: () => new ArrivingSplit(),
};

/** What a query comes to. */
export async function readOn<T>(
  database: Evaluating,
  { columns, gathered, order, begin }: Gathering<T>,
  { text, values }: SetQuery,
): Promise<T> {
  const one = statement(`select ${columns} from (${gathered(text)}) a, ${piecesOf('numbers')}${order}`);
  return (await database.scan(one, [...values], begin)).result();
}
