import pg from 'pg';
import { serialize } from 'pg-protocol';
import type { Parse, PendingQuery } from './PendingQuery.ts';
import type { Statement } from './statement.ts';
import { valueTypes } from './value-types.ts';

/** How the values of a statement are read; known from its first answer on. */
const parsers = new WeakMap<Statement, readonly Parse[]>();

/** How a transaction ended: so many of its queries were answered before one failed. */
export interface Outcome {
  readonly answered: number;
  readonly error?: unknown;
}

/** What a connection has prepared, by the names; null where a pooler stands before the server and nothing is. */
export type Prepared = Set<string> | null;

/**
 * Each prepared statement takes memory of the server: of more, the one that was used last the longest ago is closed.
 */
const MOST_PREPARED = 300;

/** How `pg` writes values; its types do not tell. */
const { prepareValue } = (pg as unknown as { utils: { prepareValue(value: unknown): unknown } }).utils;

/** What needs no quotes in an array, as nearly all keys: `pg` would look for what to escape and quote each. */
const isPlain = (key: unknown) =>
  typeof key === 'string' ? /^(?!null$)[\w-]+$/i.test(key) : Number.isSafeInteger(key);
const valueMapper = (value: unknown) =>
  Array.isArray(value) && value.every(isPlain) ? `{${value}}` : prepareValue(value);

/**
 * Queries that are sent in one go and are one transaction: PostgreSQL begins it with the first of them and ends it with
 * the Sync behind the last. What `pg` calls on custom queries is what it calls on those of `pg-cursor`.
 */
export class Transaction {
  readonly #queries: readonly PendingQuery[];
  readonly #prepared: Prepared;
  readonly #ended: (outcome: Outcome) => void;
  readonly #preparing: string[] = [];
  #answered = 0;

  constructor(queries: readonly PendingQuery[], prepared: Prepared, ended: (outcome: Outcome) => void) {
    this.#queries = queries;
    this.#prepared = prepared;
    this.#ended = ended;
  }

  submit({ stream }: pg.Connection) {
    const messages: Buffer[] = [];
    for (const query of this.#queries) this.#write(query, messages);
    messages.push(serialize.sync());
    if (stream.writableCorked === 0) {
      stream.cork();
      process.nextTick(() => stream.uncork()); // what is sent in one turn travels together
    }
    stream.write(Buffer.concat(messages));
  }

  #write({ statement, values }: PendingQuery, messages: Buffer[]) {
    const name = this.#prepared ? statement.name : '';
    if (!this.#prepared?.delete(name)) {
      // A transaction that failed may have prepared it or not; closing what there is not is no error.
      messages.push(serialize.close({ type: 'S', name }), serialize.parse({ name, text: statement.text }));
      this.#preparing.push(name);
    }
    this.#prepared?.add(name);
    if (this.#prepared && this.#prepared.size > MOST_PREPARED) messages.push(closingOldest(this.#prepared));
    messages.push(serialize.bind({ statement: name, values: values as unknown[], valueMapper }));
    if (!parsers.has(statement)) messages.push(serialize.describe({ type: 'P' }));
    messages.push(serialize.execute());
  }

  /** Whether nobody waits for it any more. */
  get isGivenUp(): boolean {
    return this.#queries.every((query) => query.isGivenUp);
  }

  get #current(): PendingQuery {
    return this.#queries[this.#answered] as PendingQuery;
  }

  handleRowDescription({ fields }: { fields: readonly { dataTypeID: number }[] }) {
    parsers.set(
      this.#current.statement,
      fields.map(({ dataTypeID }) => valueTypes.getTypeParser(dataTypeID, 'text') as Parse),
    );
  }

  handleDataRow({ fields }: { fields: (string | null)[] }) {
    this.#current.take(fields, parsers.get(this.#current.statement) ?? []);
  }

  handleCommandComplete() {
    this.#answered += 1;
  }

  /** The whole transaction failed: PostgreSQL leaves out what stood behind the statement that did. */
  handleError(error: unknown) {
    for (const name of this.#preparing) this.#prepared?.delete(name);
    this.#ended({ answered: this.#answered, error });
  }

  /** The transaction is committed. */
  handleReadyForQuery() {
    this.#ended({ answered: this.#answered });
  }
}

// `pg` takes on a pipelined connection only what is one of its own queries, whose constructor would copy what it is
// given.
Object.setPrototypeOf(Transaction.prototype, pg.Query.prototype);

function closingOldest(prepared: Set<string>): Buffer {
  const [name = ''] = prepared;
  prepared.delete(name);
  return serialize.close({ type: 'S', name });
}
