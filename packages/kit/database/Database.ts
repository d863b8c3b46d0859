import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import type { Logger } from 'pino';
import { givenUp } from '../errors.ts';
import { type Address, connectionTo } from './address.ts';
import { ConnectionGroup } from './ConnectionGroup.ts';
import { translated } from './lost.ts';
import { asking, PendingQuery, type Waiting } from './PendingQuery.ts';
import { ReconnectingConnection } from './ReconnectingConnection.ts';
import type { Roles } from './roles.ts';
import { ScanQueue } from './ScanQueue.ts';
import {
  type Evaluating,
  type Evaluator,
  type Reading,
  type Row,
  type Sink,
  type Statement,
  statement,
} from './statement.ts';
import { poolOf, transactionOf } from './writers.ts';

// Left to choose, PostgreSQL plans `= any($1)` anew each time, and compiles what policies make look dear: both cost it
// more than the look-up itself.
const LOOKING_UP = { plan_cache_mode: 'force_generic_plan', jit: 'off', statement_timeout: 3_000 };
/**
 * A statement that reads much is planned for its values, finds what it needs in indexes and sorts in memory; compiling
 * it does not pay.
 */
const SCANNING = {
  plan_cache_mode: 'force_custom_plan',
  random_page_cost: 1.1,
  work_mem: '64MB',
  jit: 'off',
  // Such statements run side by side: workers would only add to what all of them cost.
  max_parallel_workers_per_gather: 0,
  statement_timeout: 20_000,
};
/** Requests write little. */
const WRITING = { statement_timeout: 3_000, idle_in_transaction_session_timeout: 10_000 };
/** How long `pg` itself waits for an answer to a statement of a request that writes, in milliseconds. */
const SILENCE = { query_timeout: 4_000 };

const NOTING = 3;
const PING = statement('select 1');
/** How long a kind of connection may take to answer that it is there, in milliseconds. */
const PATIENCE = 1_500;

/**
 * How many connections a service has, and in which roles: for evaluating, for scanning, and for requests in each of
 * theirs.
 */
export interface Connections {
  readonly evaluating: number;
  readonly scanning: number;
  readonly requesting: number;
  readonly roles: Roles;
}

/**
 * The database of one running service: connections for evaluating and for requests, and a pool for writing as its
 * owner.
 */
export class Database implements Evaluator {
  /** SQL statements read so far. */
  statements = 0;
  /** Writes what is noted beside answers. */
  readonly notes: Reading;
  /** Reads what stands beside answers, which no query asks for: it does not count. */
  readonly aside: Reading;
  /** Connections for what requests read, each in one role: a plan belongs to a role. */
  readonly #requests: ReadonlyMap<string, ConnectionGroup>;
  readonly #noting: ConnectionGroup;
  readonly #evaluators: ConnectionGroup;
  readonly #scanners: ScanQueue;
  readonly #connections: ReconnectingConnection[] = [];
  readonly #owner: pg.Pool;
  readonly #writers: pg.Pool;
  readonly #watch: NodeJS.Timeout;

  constructor(address: Address, { evaluating, scanning, requesting, roles }: Connections, logger: Logger) {
    const several = (count: number, role: string, settings: typeof LOOKING_UP) => {
      const made = Array.from(
        { length: count },
        () => new ReconnectingConnection(address, { role, ...settings }, logger),
      );
      this.#connections.push(...made);
      return made;
    };
    this.#requests = new Map(
      roles.requesting.map((role) => [role, new ConnectionGroup(several(requesting, role, LOOKING_UP))]),
    );
    this.#noting = new ConnectionGroup(several(NOTING, roles.noting, LOOKING_UP));
    this.#evaluators = new ConnectionGroup(several(evaluating, roles.evaluating, LOOKING_UP));
    this.#scanners = new ScanQueue(several(scanning, roles.evaluating, SCANNING));
    this.notes = this.#noting;
    this.aside = this.#evaluators;
    this.#owner = poolOf(connectionTo(address.url), logger);
    this.#writers = poolOf({ ...connectionTo(address.serviceUrl, WRITING), ...SILENCE }, logger);
    this.#watch = setInterval(() => this.#watchAll(), 1_000).unref();
  }

  #watchAll() {
    for (const connection of this.#connections) connection.watch();
  }

  /** The connections of requests that read in this role. */
  as(role: string): ConnectionGroup {
    const connections = this.#requests.get(role);
    if (!connections) throw new Error(`No request reads as ${role}.`);
    return connections;
  }

  /** Rows for evaluating, whoever asks. */
  read(statement: Statement, values: unknown[]): Promise<Row[]> {
    return this.counted(this.#evaluators.read(statement, values));
  }

  readTogether(statement: Statement): Promise<Row[]> {
    return this.#evaluators.together(statement, () => this.read(statement, []));
  }

  scan<S extends Sink>(statement: Statement, values: unknown[], begin: () => S): Promise<S> {
    return this.#scan(new PendingQuery({ statement, values, begin }));
  }

  for(waiting: Waiting | undefined): Evaluating {
    if (!waiting) return this;
    return {
      read: (statement, values) => (waiting.aborted ? Promise.reject(givenUp()) : this.read(statement, values)),
      readTogether: (statement) => this.readTogether(statement),
      scan: (statement, values, begin) => this.#scan(new PendingQuery({ statement, values, begin, waiting })),
    };
  }

  #scan<S extends Sink>(query: PendingQuery<S>): Promise<S> {
    this.#scanners.ask(query);
    return this.counted(query.answer);
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

  /**
   * Runs work in one transaction as the owner, on a connection of its own: committed when it returns, rolled back when
   * it throws.
   */
  transaction<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    return transactionOf(this.#owner, work);
  }

  /** The same for a request, which may take on the roles of requests and has little time. */
  writing<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    return transactionOf(this.#writers, work);
  }

  /** Whether each kind of connection answers in time. */
  answers(): Promise<boolean> {
    const ping = asking(PING, []);
    this.#scanners.ask(ping);
    const groups = [...this.#requests.values(), this.#noting, this.#evaluators];
    const all = [...groups.map((each) => each.read(PING, [])), ping.answer, this.#writers.query(PING.text)];
    const answered = Promise.all(all).then(
      () => true,
      () => false,
    );
    return Promise.race([answered, pause(PATIENCE, false, { ref: false })]);
  }

  async close() {
    clearInterval(this.#watch);
    await Promise.all([...this.#connections.map((each) => each.close()), this.#owner.end(), this.#writers.end()]);
  }
}
