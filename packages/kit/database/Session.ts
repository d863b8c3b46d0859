import type pg from 'pg';
import { givenUp } from '../errors.ts';
import { once } from '../once.ts';
import type { Batch } from './ConnectionGroup.ts';
import type { Database } from './Database.ts';
import { asking, type Waiting } from './PendingQuery.ts';
import type { Evaluating, Reading, Row, Statement } from './statement.ts';

/** What policies are told of a request, as settings of its transaction. */
export interface SessionSettings {
  /** The role that reads or writes; it owns nothing. */
  readonly role: string;
  /** Begins a transaction in this role, as a pooler forgets that of the connection, and without a right to write. */
  readonly toRead: Statement;
  /** The same with what the role may write. */
  readonly toWrite: Statement;
  readonly values: string[];
}

/** A request that reads. */
export interface Asking {
  readonly settings: () => SessionSettings;
  /** Asks whether policies show some rows only where the request names their subjects. */
  readonly byNameOnly?: (db: Reading) => Promise<boolean>;
  readonly waiting?: Waiting | undefined;
}

/**
 * What one request reads, as its caller. What it asks in one turn of the event loop is one transaction, which begins
 * with the settings that policies read; a transaction of PostgreSQL's own, that no other request has a part in.
 */
export class Session implements Reading {
  /** Reads rows that the caller may not see, for sets and for sums: of what it answers no row may leave. */
  readonly withoutRowSecurity: Evaluating;
  /** The subjects of the rows that were read. */
  readonly subjects = new Set<number>();
  /** Whether rows of some subjects, which the caller may see, are shown only where they are named. */
  readonly showsByNameOnly: () => Promise<boolean>;
  readonly #database: Database;
  readonly #settings: () => SessionSettings;
  readonly #waiting: Waiting | undefined;
  #batch: Batch | undefined;

  constructor(database: Database, { settings, byNameOnly = async () => false, waiting }: Asking) {
    this.withoutRowSecurity = database.for(waiting);
    this.#database = database;
    this.#settings = settings;
    this.#waiting = waiting;
    this.showsByNameOnly = once(() => byNameOnly(this));
  }

  /** Rows that the caller may see. */
  async read(statement: Statement, values: unknown[]): Promise<Row[]> {
    if (this.#waiting?.aborted) throw givenUp();
    const query = asking(statement, values, this.#waiting);
    if (!this.#batch || this.#batch.sent) this.#batch = this.#begin();
    this.#batch.queries.push(query);
    return (await this.#database.counted(query.answer)).all;
  }

  /**
   * Runs work in a transaction of its own, as the caller, that may write what its role is granted: committed when it
   * returns, rolled back when it throws.
   */
  write<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    return this.#database.writing(async (client) => {
      const { toWrite, values } = this.#settings();
      await client.query(toWrite.text, values);
      return work(client);
    });
  }

  #begin(): Batch {
    const { role, toRead, values } = this.#settings();
    return this.#database.as(role).gather(asking(toRead, values, this.#waiting));
  }
}
