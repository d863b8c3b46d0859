import pg from 'pg';
import type { Logger } from 'pino';

export interface Statement {
  readonly name: string;
  readonly text: string;
}
export type Row = readonly unknown[];

/** One pipelined connection for reading. It connects when first needed and again after it was lost. */
export class Reader {
  readonly #config: pg.ClientConfig;
  readonly #logger: Logger;
  #client: pg.Client | undefined;
  #connecting: Promise<pg.Client> | undefined;

  constructor(config: pg.ClientConfig, logger: Logger) {
    this.#config = config;
    this.#logger = logger;
  }

  async read(statement: Statement, values: unknown[]): Promise<Row[]> {
    const client = this.#client ?? (await this.#connect());
    return new Promise((resolve, reject) => {
      const query = { name: statement.name, text: statement.text, values, rowMode: 'array' as const };
      client.query(query, (error: Error | null, result: pg.QueryArrayResult) => (error ? reject(error) : resolve(result.rows)));
    });
  }

  async close() {
    await (await this.#connecting)?.end();
  }

  #connect(): Promise<pg.Client> {
    this.#connecting ??= this.#open();
    return this.#connecting;
  }

  async #open() {
    const client = new pg.Client({ ...this.#config, pipeline: true } as pg.ClientConfig);
    const forget = () => {
      this.#client = undefined;
      this.#connecting = undefined;
    };
    client.on('error', (err) => this.#logger.warn({ err }, 'database connection lost'));
    client.on('end', forget);
    try {
      await client.connect();
    } catch (error) {
      forget();
      throw error;
    }
    this.#client = client;
    return client;
  }
}
