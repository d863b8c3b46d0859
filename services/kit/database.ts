import { createHash } from 'node:crypto';
import pg from 'pg';
import type { Logger } from 'pino';
import { badUserInput, unavailable } from './errors.ts';
import { codeOf, isLost } from './lost.ts';
import { Reader, type Row, type Statement } from './reader.ts';
import { valueTypes } from './value-types.ts';

const TIMED_OUT = '57014';
const UNTRANSLATABLE = '22021';

/** Names a statement by its text, so that each connection prepares it once. */
export const statement = (text: string): Statement => ({
  name: createHash('sha1').update(text).digest('base64url'),
  text,
});

/** The database of one running service: pipelined connections for reading, a pool for transactions. */
export class Database {
  /** SQL statements read so far. */
  statements = 0;
  readonly #readers: readonly Reader[];
  readonly #pool: pg.Pool;
  #reader = 0;
  #turn: NodeJS.Immediate | undefined;

  constructor(url: string, readers: number, logger: Logger) {
    const config = {
      connectionString: url,
      types: valueTypes,
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
      // Left to choose, PostgreSQL plans `= any($1)` anew each time, which costs it more than the look-up itself.
      options: '-c timezone=UTC -c statement_timeout=20000 -c plan_cache_mode=force_generic_plan',
    };
    this.#readers = Array.from({ length: readers }, () => new Reader(config, logger));
    this.#pool = new pg.Pool({ ...config, options: '-c timezone=UTC', max: 4 });
    const warn = (err: Error) => logger.warn({ err }, 'database connection lost');
    this.#pool.on('error', warn);
    this.#pool.on('connect', (client) => client.on('error', warn));
  }

  /** Rows of a named statement as arrays of values; SERVICE_UNAVAILABLE where the database does not answer. */
  async read(statement: Statement, values: unknown[]): Promise<Row[]> {
    this.statements += 1;
    this.#turn ??= setImmediate(() => this.#nextReader());
    try {
      return await (this.#readers[this.#reader] as Reader).read(statement, values);
    } catch (error) {
      throw translated(error);
    }
  }

  /** Runs work in one transaction on a connection of its own: committed when it returns, rolled back when it throws. */
  async transaction<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    const client = await this.#pool.connect().catch((error) => Promise.reject(unavailable(error)));
    try {
      await client.query('begin');
      const result = await work(client);
      await client.query('commit');
      client.release();
      return result;
    } catch (error) {
      const broken = await client.query('rollback').then(
        () => false,
        () => true,
      );
      client.release(broken);
      throw translated(error);
    }
  }

  /** Every turn of the event loop has its reader, so that the statements of one turn go over one connection. */
  #nextReader() {
    this.#turn = undefined;
    this.#reader = (this.#reader + 1) % this.#readers.length;
  }

  async close() {
    await Promise.all([...this.#readers.map((reader) => reader.close()), this.#pool.end()]);
  }
}

function translated(error: unknown) {
  if (isLost(error) || codeOf(error) === TIMED_OUT) return unavailable(error);
  return codeOf(error) === UNTRANSLATABLE ? badUserInput('A text holds a character that cannot be stored.') : error;
}
