import pg from 'pg';
import type { Logger } from 'pino';
import { unavailable } from '../errors.ts';
import { type Address, connectionTo } from './connection.ts';
import { isLost } from './lost.ts';
import type { Row, Statement } from './statement.ts';

/** One pipelined connection for reading as some role. It connects when first needed and again after it was lost. */
export class Reader {
  readonly #address: Address;
  readonly #config: pg.ClientConfig;
  readonly #logger: Logger;
  #client: Promise<pg.Client> | undefined;

  constructor(address: Address, role: string, logger: Logger) {
    this.#address = address;
    // Left to choose, PostgreSQL plans `= any($1)` anew each time, which costs it more than the look-up itself.
    const settings = { role, statement_timeout: 20_000, plan_cache_mode: 'force_generic_plan' };
    this.#config = { ...connectionTo(address, settings), pipeline: true } as pg.ClientConfig;
    this.#logger = logger;
  }

  /** Rows of one statement. It is sent once more where its connection was lost. */
  async read(statement: Statement, values: unknown[]): Promise<Row[]> {
    const connecting = this.client();
    try {
      return await this.ask(await connecting, statement, values);
    } catch (error) {
      if (!isLost(error)) throw error;
      this.forget(connecting);
      return this.ask(await this.client(), statement, values);
    }
  }

  /** The connection as it stands. */
  client(): Promise<pg.Client> {
    if (this.#client) return this.#client;
    const client = new pg.Client(this.#config);
    const connecting = client.connect().then(
      () => client,
      (error) => {
        this.forget(connecting);
        throw unavailable(error);
      },
    );
    client.on('error', (err) => this.#logger.warn({ err }, 'database connection lost'));
    client.on('end', () => this.forget(connecting));
    this.#client = connecting;
    return connecting;
  }

  /** Rows of one statement on this very connection. */
  ask(client: pg.Client, { name, text }: Statement, values: unknown[]): Promise<Row[]> {
    return new Promise((resolve, reject) => {
      const answer = (error: Error | null, result: pg.QueryArrayResult) =>
        error ? reject(error) : resolve(result.rows);
      gather(client);
      const query = { ...(!this.#address.pooled && { name }), text, values, rowMode: 'array' as const };
      void client.query(query, answer);
    });
  }

  /** Connects anew next time, unless it has already. */
  forget(connection = this.#client) {
    if (this.#client === connection) this.#client = undefined;
  }

  async close() {
    await (await this.#client?.catch(() => undefined))?.end();
  }
}

/** Holds back what is written until the end of this turn of the event loop: statements sent together travel together. */
function gather({ connection: { stream } }: pg.Client) {
  if (stream.writableCorked > 0) return;
  stream.cork();
  setImmediate(() => stream.uncork());
}
