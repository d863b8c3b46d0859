import pg from 'pg';
import type { Logger } from 'pino';
import { unavailable } from './errors.ts';
import { isLost } from './lost.ts';

export interface Statement {
  readonly name: string;
  readonly text: string;
}
export type Row = readonly unknown[];

/** One pipelined connection for reading. It connects when first needed and again after it was lost. */
export class Reader {
  readonly #config: pg.ClientConfig;
  readonly #logger: Logger;
  #client: Promise<pg.Client> | undefined;

  constructor(config: pg.ClientConfig, logger: Logger) {
    this.#config = { ...config, pipeline: true } as pg.ClientConfig;
    this.#logger = logger;
  }

  /** Rows as arrays of values. A statement whose connection was lost is sent once more. */
  async read(statement: Statement, values: unknown[]): Promise<Row[]> {
    const connecting = this.#connection();
    try {
      return await send(await connecting, statement, values);
    } catch (error) {
      if (!isLost(error)) throw error;
      this.#forget(connecting);
      return send(await this.#connection(), statement, values);
    }
  }

  async close() {
    await (await this.#client?.catch(() => undefined))?.end();
  }

  #connection(): Promise<pg.Client> {
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
    return connecting;
  }

  #forget(connection: Promise<pg.Client>) {
    if (this.#client === connection) this.#client = undefined;
  }
}

function send(client: pg.Client, { name, text }: Statement, values: unknown[]): Promise<Row[]> {
  return new Promise((resolve, reject) => {
    const answer = (error: Error | null, result: pg.QueryArrayResult) => (error ? reject(error) : resolve(result.rows));
    gather(client);
    void client.query({ name, text, values, rowMode: 'array' }, answer);
  });
}

/** Holds back what is written until the end of this turn of the event loop: statements sent together travel together. */
function gather({ connection: { stream } }: pg.Client) {
  if (stream.writableCorked > 0) return;
  stream.cork();
  setImmediate(() => stream.uncork());
}
