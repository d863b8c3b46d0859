import { overloaded } from '../errors.ts';
import { asking, type PendingQuery } from './PendingQuery.ts';
import type { ReconnectingConnection } from './ReconnectingConnection.ts';
import type { Reading, Row, Statement } from './statement.ts';

/** Queries of one transaction, gathered until it is sent. */
export interface Batch {
  readonly queries: PendingQuery[];
  readonly opening: PendingQuery | undefined;
  sent: boolean;
}

/** So many transactions wait on one connection at most; more would not be answered in time either. */
const MOST_WAITING = 200;

/**
 * Connections that take turns: what is asked in one turn of the event loop leaves at its end, over the one with the
 * least to do.
 */
export class ConnectionGroup implements Reading {
  readonly #all: readonly ReconnectingConnection[];
  #batches: Batch[] = [];
  /** What several ask for that is not sent yet. */
  readonly #together = new Map<Statement, Promise<Row[]>>();

  constructor(connections: readonly ReconnectingConnection[]) {
    this.#all = connections;
  }

  /** Begins a transaction, which takes in queries until the end of this turn. */
  gather(opening?: PendingQuery): Batch {
    const batch: Batch = { queries: [], opening, sent: false };
    if (this.#batches.push(batch) === 1) setImmediate(() => this.#send());
    return batch;
  }

  /** Rows of one statement, in a transaction of its own. */
  async read(statement: Statement, values: unknown[]): Promise<Row[]> {
    const query = asking(statement, values);
    this.gather().queries.push(query);
    return (await query.answer).all;
  }

  /** Rows that `read` asks for, once for all who want them before that is sent. */
  together(statement: Statement, read: () => Promise<Row[]>): Promise<Row[]> {
    const rows = this.#together.get(statement) ?? read();
    this.#together.set(statement, rows);
    return rows;
  }

  #send() {
    const batches = this.#batches;
    this.#batches = [];
    this.#together.clear();
    const connection = this.#leastBusy();
    const isFree = connection.busy < MOST_WAITING;
    for (const batch of batches) {
      batch.sent = true;
      if (isFree) void connection.ask(batch.queries, batch.opening);
      else for (const query of batch.queries) query.failed(overloaded());
    }
  }

  #leastBusy(): ReconnectingConnection {
    return this.#all.reduce((least, connection) => (connection.busy < least.busy ? connection : least));
  }
}
