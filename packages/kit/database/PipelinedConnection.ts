import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { serialize } from 'pg-protocol';
import type { Logger } from 'pino';
import type { PendingQuery } from './PendingQuery.ts';
import { type Outcome, type Prepared, Transaction } from './Transaction.ts';

/** What it takes to cancel what a connection runs; the types of `pg` leave it out. */
type Cancellable = pg.Client & { readonly processID: number; readonly secretKey: number };

/** So long an end waits for the server to say good-bye, in milliseconds. */
const FAREWELL = 500;

/** One open connection: transactions are sent one behind the other, and answered in that order. */
export class PipelinedConnection {
  readonly #client: Cancellable;
  readonly #prepared: Prepared;
  readonly #sent = new Set<Transaction>();
  #heard = 0;
  #silence = 0;

  constructor(client: pg.Client, prepared: Prepared) {
    this.#client = client as Cancellable;
    this.#prepared = prepared;
  }

  /** `lost` is called once it is gone, or cannot be used any more. */
  static async open(config: pg.ClientConfig, prepared: Prepared, logger: Logger, lost: () => void) {
    const client = new pg.Client(config);
    client.on('error', (err) => logger.warn({ err }, 'database connection lost'));
    client.on('end', lost);
    return new PipelinedConnection(await client.connect(), prepared);
  }

  transact(queries: readonly PendingQuery[]): Promise<Outcome> {
    return new Promise((resolve) => {
      const transaction = new Transaction(queries, this.#prepared, (outcome) => {
        this.#sent.delete(transaction);
        resolve(outcome);
      });
      this.#client.query(transaction);
      this.#sent.add(transaction);
    });
  }

  /**
   * Looks, about once a second, whether anything was heard since the last look: after `patience` looks in vain the
   * connection is given up, and sooner where nobody waits for what it runs. Looks are counted, not time: a busy event
   * loop has not listened.
   */
  watch(patience: number) {
    const [current] = this.#sent;
    const { bytesRead } = this.#client.connection.stream as Socket;
    this.#silence = current && bytesRead === this.#heard ? this.#silence + 1 : 0;
    this.#heard = bytesRead;
    if (current && this.#silence > (current.isGivenUp ? 1 : patience)) this.#giveUp();
  }

  /**
   * PostgreSQL does not notice by itself that nobody listens; a server that does not answer at all is left to its fate.
   */
  #giveUp() {
    const { host, port, processID, secretKey, connection } = this.#client;
    const address = host.startsWith('/') ? { path: `${host}/.s.PGSQL.${port}` } : { host, port };
    const socket = connect(address);
    socket.on('error', () => undefined).setTimeout(1_000, () => socket.destroy());
    socket.end(serialize.cancel(processID, secretKey));
    connection.stream.destroy(Object.assign(new Error('The database fell silent.'), { code: 'ETIMEDOUT' }));
  }

  async close() {
    await Promise.race([this.#client.end(), pause(FAREWELL, undefined, { ref: false })]);
    this.#client.connection.stream.destroy();
  }
}
