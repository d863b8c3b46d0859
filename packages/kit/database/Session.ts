import type pg from 'pg';
import type { CountingQuestion } from '../../protection/audit-log/questions.ts';
import type { Telling } from '../../protection/rows/settings.ts';
import { givenUp } from '../errors.ts';
import { once } from '../once.ts';
import type { Database } from './Database.ts';
import { asking, type Waiting } from './Question.ts';
import type { Gathering } from './Readers.ts';
import type { Evaluating, Reading, Row, Statement } from './statement.ts';

/** A request that reads. */
interface Asking {
  /** What the policies are told of it. */
  readonly told: () => Telling;
  /** Asks whether they show some people only where they are named. */
  readonly byNameOnly?: (db: Reading) => Promise<boolean>;
  readonly waiting?: Waiting | undefined;
}

/**
 * What one request reads, as its viewer. What it asks in one turn of the event loop is one transaction, which tells the policies first
 * who asks; a transaction of PostgreSQL's own, that no other request has a part in.
 */
export class Session implements Reading {
  /** Reads rows that the viewer may not see, for sets of people and for sums: of what it answers no row may leave. */
  readonly everyone: Evaluating;
  /** Numbers of the people whose rows were read, for the record. */
  readonly people = new Set<number>();
  /** What a filter, a split or an order told of these people, by its name. */
  readonly facts = new Set<string>();
  /** Questions for numbers of people that go on record, each once. */
  readonly questions = new Map<string, CountingQuestion>();
  /** Whether rows of some people, which the viewer may see, are shown only where they are named. */
  readonly showsByNameOnly: () => Promise<boolean>;
  readonly #database: Database;
  readonly #told: () => Telling;
  readonly #waiting: Waiting | undefined;
  #gathering: Gathering | undefined;

  constructor(database: Database, { told, byNameOnly = async () => false, waiting }: Asking) {
    this.everyone = database.for(waiting);
    this.#database = database;
    this.#told = told;
    this.#waiting = waiting;
    this.showsByNameOnly = once(() => byNameOnly(this));
  }

  /** Rows that the viewer may see. */
  async read(statement: Statement, values: unknown[]): Promise<Row[]> {
    if (this.#waiting?.aborted) throw givenUp();
    const question = asking(statement, values, this.#waiting);
    if (!this.#gathering || this.#gathering.sent) this.#gathering = this.#begin();
    this.#gathering.questions.push(question);
    return (await this.#database.counted(question.answer)).all;
  }

  /** Runs work in a transaction of its own, as the viewer, that may write what the application is granted: committed when it returns, rolled back when it throws. */
  write<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    return this.#database.writing(async (client) => {
      const { toWrite, values } = this.#told();
      await client.query(toWrite.text, values);
      return work(client);
    });
  }

  #begin(): Gathering {
    const { role, toRead, values } = this.#told();
    return this.#database.requests[role].gather(asking(toRead, values, this.#waiting));
  }
}
