import pg from 'pg';
import type { Logger } from 'pino';
import { badUserInput, unavailable } from '../errors.ts';
import { APPLICATION, EVALUATOR } from '../rows/roles.ts';
import { type Address, connectionTo } from './connection.ts';
import { codeOf, isLost } from './lost.ts';
import { Reader } from './Reader.ts';
import { Readers } from './Readers.ts';
import type { Reading, Row, Statement } from './statement.ts';

const TIMED_OUT = '57014';
const UNTRANSLATABLE = '22021';

/** How many connections a service has: for evaluating, shared and pipelined, and for requests, each for itself. */
export interface Connections {
  readonly evaluating: number;
  readonly asking: number;
}

/** The database of one running service: connections for evaluating and for requests, and a pool for writing as its owner. */
export class Database implements Reading {
  /** SQL statements read so far. */
  statements = 0;
  /** Connections for requests. */
  readonly readers: Readers;
  readonly #evaluators: readonly Reader[];
  readonly #pool: pg.Pool;
  #evaluator = 0;
  #turn: NodeJS.Immediate | undefined;

  constructor(address: Address, { evaluating, asking }: Connections, logger: Logger) {
    const several = (count: number, role: string) =>
      Array.from({ length: count }, () => new Reader(address, role, logger));
    this.readers = new Readers(several(asking, APPLICATION));
    this.#evaluators = several(evaluating, EVALUATOR);
    this.#pool = new pg.Pool({ ...connectionTo(address), max: 4 });
    const warn = (err: Error) => logger.warn({ err }, 'database connection lost');
    this.#pool.on('error', warn);
    this.#pool.on('connect', (client) => client.on('error', warn));
  }

  /** Rows for evaluating sets of people, whoever asks. */
  read(statement: Statement, values: unknown[]): Promise<Row[]> {
    this.#turn ??= setImmediate(() => this.#nextEvaluator());
    return this.counted(() => (this.#evaluators[this.#evaluator] as Reader).read(statement, values));
  }

  /** Counts a statement that is read, and says what its failure means. */
  async counted<T>(read: () => Promise<T>): Promise<T> {
    this.statements += 1;
    try {
      return await read();
    } catch (error) {
      throw translated(error);
    }
  }

  /** Runs work in one transaction as the owner, on a connection of its own: committed when it returns, rolled back when it throws. */
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

  /** Every turn of the event loop has its evaluator, so that the statements of one turn go over one connection. */
  #nextEvaluator() {
    this.#turn = undefined;
    this.#evaluator = (this.#evaluator + 1) % this.#evaluators.length;
  }

  async close() {
    await Promise.all([...this.#evaluators.map((reader) => reader.close()), this.readers.close(), this.#pool.end()]);
  }
}

function translated(error: unknown) {
  if (isLost(error) || codeOf(error) === TIMED_OUT) return unavailable(error);
  return codeOf(error) === UNTRANSLATABLE ? badUserInput('A text holds a character that cannot be stored.') : error;
}
