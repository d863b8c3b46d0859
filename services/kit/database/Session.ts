import type pg from 'pg';
import { BEGIN, COMMIT, TELL } from '../rows/settings.ts';
import type { Database } from './Database.ts';
import { codeOf, isLost } from './lost.ts';
import type { Reader } from './Reader.ts';
import type { Evaluating, Reading, Row, Statement } from './statement.ts';

/** An earlier statement of the transaction failed. */
const ABORTED = '25P02';

interface Transaction {
  readonly client: pg.Client;
  /** That the policies know who asks. */
  readonly told: Promise<unknown>;
}

/**
 * What one request reads, as its viewer: in one transaction, which begins with the first statement, and on a connection that nobody else
 * uses before it ends. A failed statement ends it, and others begin it anew.
 */
export class Session implements Reading {
  /** Reads rows that the viewer may not see, for sets of people and for sums: of what it answers no row may leave. */
  readonly everyone: Evaluating;
  /** Numbers of the people whose rows were read, for the record. */
  readonly people = new Set<number>();
  readonly #database: Database;
  readonly #told: () => unknown[];
  #reader: Promise<Reader> | undefined;
  #transaction: Promise<Transaction> | undefined;
  #over = false;

  /** `told` is what the policies are told of the request. */
  constructor(database: Database, told: () => unknown[]) {
    this.everyone = database;
    this.#database = database;
    this.#told = told;
  }

  /** Rows that the viewer may see. */
  async read(statement: Statement, values: unknown[]): Promise<Row[]> {
    return this.#database.counted(async () => {
      try {
        return await this.#ask(statement, values);
      } catch (error) {
        if (!isLost(error) && codeOf(error) !== ABORTED) throw error;
        return this.#ask(statement, values);
      }
    });
  }

  /** Runs work in a transaction of its own, as the viewer, that may write what the application is granted: committed when it returns, rolled back when it throws. */
  write<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    return this.#database.transaction(async (client) => {
      await client.query(TELL.text, this.#told());
      return work(client);
    });
  }

  /** Lets the connection go; nothing can be read any more. */
  end() {
    this.#over = true;
    const reader = this.#reader;
    if (reader) void this.#finish().then(async () => this.#database.readers.give(await reader));
  }

  async #ask(statement: Statement, values: unknown[]): Promise<Row[]> {
    if (!this.#over) this.#reader ??= this.#database.readers.take();
    const reader = await this.#reader;
    if (!reader || this.#over) throw new Error('The request is over.');
    this.#transaction ??= this.#begin(reader);
    const transaction = this.#transaction;
    try {
      const { client, told } = await transaction;
      const [rows] = await Promise.all([reader.ask(client, statement, values), told]);
      return rows;
    } catch (error) {
      if (this.#transaction === transaction) {
        void this.#finish();
        if (isLost(error)) reader.forget();
      }
      throw error;
    }
  }

  async #begin(reader: Reader): Promise<Transaction> {
    const client = await reader.client();
    const told = Promise.all([reader.ask(client, BEGIN, []), reader.ask(client, TELL, this.#told())]);
    told.catch(() => undefined); // told to whoever reads in the transaction
    return { client, told };
  }

  /** Sends the end of the transaction without waiting for it: what comes next on the connection comes after it. */
  async #finish() {
    const transaction = this.#transaction;
    this.#transaction = undefined;
    try {
      const [reader, begun] = await Promise.all([this.#reader, transaction]);
      if (reader && begun) reader.ask(begun.client, COMMIT, []).catch(() => undefined);
    } catch {} // there is no connection
  }
}
