import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import type { Logger } from 'pino';
import { unavailable } from '../errors.ts';
import { type Address, connectionTo, type ReadingAs } from './address.ts';
import { codeOf, isLost, isStarting } from './lost.ts';
import { asking, type PendingQuery } from './PendingQuery.ts';
import { PipelinedConnection } from './PipelinedConnection.ts';
import { statement } from './statement.ts';
import type { Outcome } from './Transaction.ts';

/** A transaction that failed left a statement unprepared which one behind it relied on. */
const NOT_PREPARED = '26000';
/** A pooler forgets the role of a connection. */
const TAKE_ROLE = statement("select set_config('role', $1, true)");
/** A server that is starting is tried again after pauses that double, up to this one, in milliseconds. */
const LONGEST_PAUSE = 800;

/** One pipelined connection for reading. It connects when first needed, and again after it was lost or fell silent. */
export class ReconnectingConnection {
  readonly #config: pg.ClientConfig;
  readonly #logger: Logger;
  readonly #pooled: boolean;
  readonly #role: string;
  readonly #patience: number;
  #connection: Promise<PipelinedConnection> | undefined;
  #busy = 0;

  constructor({ serviceUrl, pooled }: Address, settings: ReadingAs, logger: Logger) {
    this.#config = { ...connectionTo(serviceUrl, settings), pipeline: true } as pg.ClientConfig;
    this.#logger = logger;
    this.#pooled = pooled;
    this.#role = settings.role;
    this.#patience = settings.statement_timeout / 1_000 + 1;
  }

  /** Transactions that are being answered. */
  get busy(): number {
    return this.#busy;
  }

  /**
   * Asks queries in one transaction, behind an opening statement where there is one. Each is answered, or told why it
   * cannot be: where one fails, those behind it are asked in a transaction of their own; where the connection was lost,
   * what is left is asked once more.
   */
  async ask(queries: readonly PendingQuery[], opening = this.#opening()) {
    this.#busy += 1;
    const before = opening ? 1 : 0;
    for (let left = queries, again = true; left.length > 0; ) {
      const { answered, error } = await this.#transact(opening ? [opening, ...left] : left);
      const done = Math.max(answered - before, 0);
      for (const query of left.slice(0, done)) query.done();
      if (error === undefined) break;
      left = left.slice(done);
      const isGone = isLost(error);
      if (again && (isGone || codeOf(error) === NOT_PREPARED) && !left[0]?.isGivenUp) {
        again = false;
        opening?.anew();
        for (const query of left) query.anew();
      } else if (isGone || answered < before) {
        for (const query of left) query.failed(error);
        left = [];
      } else {
        left[0]?.failed(error);
        left = left.slice(1);
      }
    }
    this.#busy -= 1;
  }

  #opening(): PendingQuery | undefined {
    return this.#pooled ? asking(TAKE_ROLE, [this.#role]) : undefined;
  }

  async #transact(queries: readonly PendingQuery[]): Promise<Outcome> {
    const connection = this.#connected();
    const outcome = await connection
      .then((open) => open.transact(queries))
      .catch((error: unknown): Outcome => ({ answered: 0, error }));
    if (outcome.error !== undefined && isLost(outcome.error)) this.#forget(connection);
    return outcome;
  }

  #connected(): Promise<PipelinedConnection> {
    if (this.#connection) return this.#connection;
    const connecting = this.#open(() => this.#forget(connecting));
    connecting.catch(() => this.#forget(connecting));
    this.#connection = connecting;
    return connecting;
  }

  /** Connects anew next time, unless it has already. */
  #forget(connection: Promise<PipelinedConnection>) {
    if (this.#connection === connection) this.#connection = undefined;
  }

  async #open(lost: () => void): Promise<PipelinedConnection> {
    for (let wait = 50; ; wait *= 2) {
      try {
        return await PipelinedConnection.open(this.#config, this.#pooled ? null : new Set(), this.#logger, lost);
      } catch (error) {
        if (!isStarting(error) || wait > LONGEST_PAUSE) throw unavailable(error);
      }
      await pause(wait);
    }
  }

  /** Gives up a connection that has fallen silent; to be called about once a second. */
  watch() {
    this.#connection?.then(
      (connection) => connection.watch(this.#patience),
      () => undefined,
    );
  }

  async close() {
    await (await this.#connection?.catch(() => undefined))?.close();
  }
}
