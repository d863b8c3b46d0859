import type { Row, Sink, Statement } from './statement.ts';

/** Whoever waits for something, until that is given up; an AbortSignal is one. */
export type Waiting = Pick<AbortSignal, 'aborted'>;

/** Reads a value out of PostgreSQL's text for it. */
export type Parse = (text: string) => unknown;

interface Asked<S extends Sink> {
  readonly statement: Statement;
  readonly values: readonly unknown[];
  readonly begin: () => S;
  readonly waiting?: Waiting | undefined;
}

/** A statement that waits for its rows, which a sink takes in. */
export class PendingQuery<S extends Sink = Sink> {
  readonly statement: Statement;
  readonly values: readonly unknown[];
  /** The sink when it has taken in all rows. */
  readonly answer: Promise<S>;
  readonly #begin: () => S;
  readonly #waiting: Waiting | undefined;
  #sink: S;
  #unreadable: unknown;
  #resolve!: () => void;
  #reject!: (error: unknown) => void;

  /**
   * `begin` makes a sink, and another where reading begins anew; `waiting` says whether anybody still waits, and unless
   * told, somebody does.
   */
  constructor({ statement, values, begin, waiting }: Asked<S>) {
    this.statement = statement;
    this.values = values;
    this.#begin = begin;
    this.#waiting = waiting;
    this.#sink = begin();
    this.answer = new Promise((resolve, reject) => {
      this.#resolve = () => resolve(this.#sink);
      this.#reject = reject;
    });
  }

  /** Whether nobody waits for the answer any more. */
  get isGivenUp(): boolean {
    return this.#waiting?.aborted === true;
  }

  /** Takes in a row, whose texts it reads in place. */
  take(row: unknown[], parsers: readonly Parse[]) {
    if (this.#unreadable) return;
    try {
      for (let at = 0; at < row.length; at++) if (row[at] !== null) row[at] = parsers[at]?.(row[at] as string);
      this.#sink.take(row as Row);
    } catch (error) {
      this.#unreadable = error;
    }
  }

  /** Forgets the rows that have arrived. */
  anew() {
    this.#sink = this.#begin();
    this.#unreadable = undefined;
  }

  done() {
    if (this.#unreadable) this.#reject(this.#unreadable);
    else this.#resolve();
  }

  failed(error: unknown) {
    this.#reject(error);
  }
}

class Rows implements Sink {
  readonly all: Row[] = [];

  take(row: Row) {
    this.all.push(row);
  }
}

/** A statement whose rows are wanted as they are. */
export const asking = (statement: Statement, values: readonly unknown[], waiting?: Waiting) =>
  new PendingQuery({ statement, values, begin: () => new Rows(), waiting });
