import pg from 'pg';
import type { Logger } from 'pino';
import { unavailable } from '../errors.ts';
import { type Address, connectionTo, type Settings } from './connection.ts';
import { codeOf, isLost } from './lost.ts';
import type { Question } from './Question.ts';
import { type Outcome, Transaction } from './Transaction.ts';

/** A transaction that failed left a statement unprepared which one behind it relied on. */
const NOT_PREPARED = '26000';

/** One pipelined connection for reading. It connects when first needed and again after it was lost. */
export class Reader {
  readonly #config: pg.ClientConfig;
  readonly #logger: Logger;
  readonly #pooled: boolean;
  #prepared: Set<string> | null = null;
  #client: Promise<pg.Client> | undefined;
  #busy = 0;

  constructor(address: Address, settings: Settings, logger: Logger) {
    const config = connectionTo(address, { statement_timeout: 20_000, ...settings });
    this.#config = { ...config, pipeline: true } as pg.ClientConfig;
    this.#logger = logger;
    this.#pooled = address.pooled;
  }

  /** Transactions that are being answered. */
  get busy(): number {
    return this.#busy;
  }

  /**
   * Asks questions in one transaction, behind an opening statement where there is one. Each is answered, or told why it cannot be:
   * where one fails, those behind it are asked in a transaction of their own; where the connection was lost, what is left is asked once more.
   */
  async ask(questions: readonly Question[], opening: Question | undefined) {
    this.#busy += 1;
    const before = opening ? 1 : 0;
    for (let left = questions, again = true; left.length > 0; ) {
      const connection = this.#connected();
      const { answered, error } = await this.#transact(connection, opening ? [opening, ...left] : left);
      const done = Math.max(answered - before, 0);
      for (const question of left.slice(0, done)) question.done();
      if (error === undefined) break;
      left = left.slice(done);
      const isGone = isLost(error);
      if (isGone) this.#forget(connection);
      if (again && (isGone || codeOf(error) === NOT_PREPARED)) {
        again = false;
        opening?.anew();
        for (const question of left) question.anew();
      } else if (isGone || answered < before) {
        for (const question of left) question.failed(error);
        left = [];
      } else {
        left[0]?.failed(error);
        left = left.slice(1);
      }
    }
    this.#busy -= 1;
  }

  async #transact(connection: Promise<pg.Client>, questions: readonly Question[]): Promise<Outcome> {
    try {
      const client = await connection;
      return await new Promise((ended) => {
        client.query(new Transaction(questions, this.#prepared, ended));
      });
    } catch (error) {
      return { answered: 0, error };
    }
  }

  #connected(): Promise<pg.Client> {
    if (this.#client) return this.#client;
    const client = new pg.Client(this.#config);
    const connecting = client.connect().then(
      () => client,
      (error) => {
        this.#forget(connecting);
        throw unavailable(error);
      },
    );
    client.on('error', (err) => this.#logger.warn({ err }, 'database connection lost'));
    client.on('end', () => this.#forget(connecting));
    this.#client = connecting;
    this.#prepared = this.#pooled ? null : new Set();
    return connecting;
  }

  /** Connects anew next time, unless it has already. */
  #forget(connection: Promise<pg.Client> | undefined) {
    if (this.#client === connection) this.#client = undefined;
  }

  async close() {
    await (await this.#client?.catch(() => undefined))?.end();
  }
}
