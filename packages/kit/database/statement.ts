import { createHash } from 'node:crypto';
import type { Waiting } from './PendingQuery.ts';

/** A statement with the name under which each connection prepares it once. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}
export type Row = readonly unknown[];

/** Whoever answers statements with rows, which are arrays of values. */
export interface Reading {
  /** UNAVAILABLE where the database does not answer. */
  read(statement: Statement, values: unknown[]): Promise<Row[]>;
}

/** Takes in rows one after the other. */
export interface Sink {
  take(row: Row): void;
}

/** Whoever reads what sets and sums are evaluated from. */
export interface Evaluating extends Reading {
  /** Rows of a statement without values, read once for all who ask for them in one turn of the event loop. */
  readTogether(statement: Statement): Promise<Row[]>;
  /**
   * A sink that has taken in all rows of a statement that reads much; `begin` makes one, and another where reading
   * begins anew.
   */
  scan<S extends Sink>(statement: Statement, values: unknown[], begin: () => S): Promise<S>;
}

/** Evaluates for whoever waits: what nobody waits for any more is broken off. */
export interface Evaluator extends Evaluating {
  for(waiting: Waiting | undefined): Evaluating;
}

/** Names a statement by its text. */
export const statement = (text: string): Statement => ({
  name: createHash('sha1').update(text).digest('base64url'),
  text,
});
