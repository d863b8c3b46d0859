import pg from 'pg';
import type { Logger } from 'pino';
import { unavailable } from '../errors.ts';
import { type Address, connectionTo, type Settings } from './connection.ts';
import { isLost } from './lost.ts';
import type { Row, Sink, Statement } from './statement.ts';

/** One pipelined connection for reading. It connects when first needed and again after it was lost. */
export class Reader {
  readonly #address: Address;
  readonly #config: pg.ClientConfig;
  readonly #logger: Logger;
  #client: Promise<pg.Client> | undefined;
  #busy = 0;

  constructor(address: Address, settings: Settings, logger: Logger) {
    this.#address = address;
    this.#config = {
      ...connectionTo(address, { statement_timeout: 20_000, ...settings }),
      pipeline: true,
    } as pg.ClientConfig;
    this.#logger = logger;
  }

  /** Statements that are being answered. */
  get busy(): number {
    return this.#busy;
  }

  /** Rows of one statement. It is sent once more where its connection was lost. */
  read(statement: Statement, values: unknown[]): Promise<Row[]> {
    return this.#twice((client) => this.ask(client, statement, values));
  }

  /** The same for many rows, which a sink takes in as they arrive. */
  scan<S extends Sink>(statement: Statement, values: unknown[], begin: () => S): Promise<S> {
    return this.#twice((client) => this.#pour(client, statement, values, begin()));
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
  ask(client: pg.Client, statement: Statement, values: unknown[]): Promise<Row[]> {
    return new Promise((resolve, reject) => {
      const answer = (error: Error | null, result: pg.QueryArrayResult) =>
        error ? reject(error) : resolve(result.rows);
      gather(client);
      void client.query(this.#query(statement, values), answer);
    });
  }

  #pour<S extends Sink>(client: pg.Client, statement: Statement, values: unknown[], sink: S): Promise<S> {
    return new Promise((resolve, reject) => {
      const query = new pg.Query(this.#query(statement, values));
      query.on('row', (row) => sink.take(row as unknown as Row));
      query.on('error', reject);
      query.on('end', () => resolve(sink));
      client.query(query);
    });
  }

  #query({ name, text }: Statement, values: unknown[]) {
    return { ...(!this.#address.pooled && { name }), text, values, rowMode: 'array' as const };
  }

  async #twice<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
    const connecting = this.client();
    this.#busy += 1;
    try {
      return await work(await connecting);
    } catch (error) {
      if (!isLost(error)) throw error;
      this.forget(connecting);
      return await work(await this.client());
    } finally {
      this.#busy -= 1;
    }
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
