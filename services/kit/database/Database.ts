import pg from 'pg';
import type { Logger } from 'pino';
import { badUserInput, unavailable } from '../errors.ts';
import { APPLICATION, EVALUATOR, REQUESTING, type RequestingRole } from '../rows/roles.ts';
import { type Address, connectionTo, type Settings } from './connection.ts';
import { codeOf, isLost } from './lost.ts';
import { Question } from './Question.ts';
import { Reader } from './Reader.ts';
import { Readers } from './Readers.ts';
import type { Evaluating, Reading, Row, Sink, Statement } from './statement.ts';

const TIMED_OUT = '57014';
const UNTRANSLATABLE = '22021';

// Left to choose, PostgreSQL plans `= any($1)` anew each time, and compiles what policies make look dear: both cost it more than the look-up itself.
const LOOKING_UP = { plan_cache_mode: 'force_generic_plan', jit: 'off' };
/** A statement that reads much is planned for its values, finds what it needs in indexes and sorts in memory; compiling it does not pay. */
const SCANNING = {
  plan_cache_mode: 'force_custom_plan',
  random_page_cost: 1.1,
  work_mem: '64MB',
  jit: 'off',
  max_parallel_workers_per_gather: 0, // such statements run side by side: workers would only add to what all of them cost
};

/** How many connections a service has: for evaluating, for scanning, and for requests in each of their roles. */
export interface Connections {
  readonly evaluating: number;
  readonly scanning: number;
  readonly requesting: number;
}

/** The database of one running service: connections for evaluating and for requests, and a pool for writing as its owner. */
export class Database implements Evaluating {
  /** SQL statements read so far. */
  statements = 0;
  /** Connections for what requests read as their viewers, each in one role: a plan belongs to a role. */
  readonly requests: Readonly<Record<RequestingRole, Readers>>;
  /** Puts looks at people on record. */
  readonly recorder: Readers;
  /** Reads what stands beside answers, which no question asks for: it does not count. */
  readonly aside: Reading;
  readonly #evaluators: Readers;
  readonly #scanners: Readers;
  readonly #pool: pg.Pool;

  constructor(address: Address, { evaluating, scanning, requesting }: Connections, logger: Logger) {
    const several = (count: number, role: string, settings: Settings) =>
      new Readers(Array.from({ length: count }, () => new Reader(address, { role, ...settings }, logger)));
    this.requests = Object.fromEntries(
      REQUESTING.map((role) => [role, several(requesting, role, LOOKING_UP)]),
    ) as Record<RequestingRole, Readers>;
    this.recorder = several(1, APPLICATION, LOOKING_UP);
    this.#evaluators = several(evaluating, EVALUATOR, LOOKING_UP);
    this.#scanners = several(scanning, EVALUATOR, SCANNING);
    this.aside = this.#evaluators;
    this.#pool = new pg.Pool({ ...connectionTo(address), max: 4 });
    const warn = (err: Error) => logger.warn({ err }, 'database connection lost');
    this.#pool.on('error', warn);
    this.#pool.on('connect', (client) => client.on('error', warn));
  }

  /** Rows for evaluating sets of people, whoever asks. */
  read(statement: Statement, values: unknown[]): Promise<Row[]> {
    return this.counted(this.#evaluators.read(statement, values));
  }

  readTogether(statement: Statement): Promise<Row[]> {
    return this.#evaluators.together(statement, () => this.read(statement, []));
  }

  /** Reads over the connection that has the least to do, so that no look-up waits for it. */
  scan<S extends Sink>(statement: Statement, values: unknown[], begin: () => S): Promise<S> {
    const question = new Question(statement, values, begin);
    this.#scanners.ask(question);
    return this.counted(question.answer);
  }

  /** Counts a statement that is read, and says what its failure means. */
  async counted<T>(answer: Promise<T>): Promise<T> {
    this.statements += 1;
    try {
      return await answer;
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

  async close() {
    const readers = [...Object.values(this.requests), this.recorder, this.#evaluators, this.#scanners];
    await Promise.all([...readers.map((each) => each.close()), this.#pool.end()]);
  }
}

function translated(error: unknown) {
  if (isLost(error) || codeOf(error) === TIMED_OUT) return unavailable(error);
  return codeOf(error) === UNTRANSLATABLE ? badUserInput('A text holds a character that cannot be stored.') : error;
}
