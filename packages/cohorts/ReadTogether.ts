import { type Evaluator, type Sink, statement, type Waiting } from '@dienstweg/kit';
import { ArrivingSet } from './ArrivingSet.ts';
import type { MemberSet } from './MemberSet.ts';
import { pieceOf, piecesOf } from './pieces.ts';
import { allOf, readOn, SETS, type SetQuery } from './read-set.ts';

type ScanQuery = SetQuery & Required<Pick<SetQuery, 'scan'>>;
const isScan = (query: SetQuery): query is ScanQuery => query.scan !== undefined;

interface Asked {
  readonly query: ScanQuery;
  readonly waiting: Waiting | undefined;
  readonly answer: (set: MemberSet | Promise<MemberSet>) => void;
  readonly refuse: (error: unknown) => void;
}

/** From so many on, one statement that answers all costs less than one for each. */
const SEVERAL = 3;
/** So many sets are read by one statement at most: it has to end in time. */
const MOST = 32;

/**
 * Reads the sets that are wanted in one turn: of those that read the same rows, each row is read once for all of them.
 * Example: the indicators of an ESF report ask twenty things of the stays in the programmes of a line.
 */
export class ReadTogether {
  readonly #database: Evaluator;
  readonly #wanted = new Map<string, Asked[]>();

  constructor(database: Evaluator) {
    this.#database = database;
  }

  read(query: SetQuery, waiting: Waiting | undefined): Promise<MemberSet> {
    if (!isScan(query)) return readOn(this.#database.for(waiting), SETS, query);
    const { from, conditions } = query.scan;
    const rows = `${from} ${conditions.slice(0, 2).map((each) => withValues(each, query.values))}`;
    return new Promise((answer, refuse) => {
      const asked = { query, waiting, answer, refuse };
      const others = this.#wanted.get(rows);
      if (others) others.push(asked);
      else {
        this.#wanted.set(rows, [asked]);
        setImmediate(() => this.#readAll(rows));
      }
    });
  }

  #readAll(rows: string) {
    const all = this.#wanted.get(rows) ?? [];
    this.#wanted.delete(rows);
    for (let at = 0; at < all.length; at += MOST) void this.#readSome(all.slice(at, at + MOST));
  }

  async #readSome(some: readonly Asked[]) {
    if (some.length < SEVERAL) {
      for (const { query, waiting, answer } of some) answer(readOn(this.#database.for(waiting), SETS, query));
      return;
    }
    try {
      const { text, values } = allIn(some.map(({ query }) => query));
      const database = this.#database.for(allOf(some.map(({ waiting }) => waiting)));
      const sets = await database.scan(statement(text), values, () => new ArrivingSets());
      for (const [at, { answer }] of some.entries()) answer(sets.of(at));
    } catch (error) {
      for (const { refuse } of some) refuse(error);
    }
  }
}

/** Sets that arrive in pieces, one after the other, under their places. */
class ArrivingSets implements Sink {
  readonly #sets = new Map<number, ArrivingSet>();

  take([at, piece]: readonly unknown[]) {
    const set = this.#sets.get(at as number) ?? new ArrivingSet();
    this.#sets.set(at as number, set);
    set.take([piece]);
  }

  of = (at: number): MemberSet => (this.#sets.get(at) ?? new ArrivingSet()).result();
}

/**
 * One statement that answers the people of all queries under their places. What all queries ask decides which rows are
 * read, what half of them ask is worked out once a row, and the rest only where all else holds.
 */
function allIn(queries: readonly ScanQuery[]) {
  const given: string[] = [];
  const asked = queries.map(({ scan, values }) =>
    scan.conditions.map((sql) => sql.replaceAll(/\$(\d+)/g, (_, at) => `$${placeOf(given, values[Number(at) - 1])}`)),
  );
  const inShareOf = (share: number) =>
    [...new Set(asked.flat())].filter(
      (sql) => asked.filter((each) => each.includes(sql)).length >= share * asked.length,
    );
  const [common, frequent] = [inShareOf(1), inShareOf(0.5)];
  const once = frequent.filter((sql) => !common.includes(sql)).map((sql, at) => ({ sql, name: `asked${at}` }));
  const cases = asked.map((conditions, at) => {
    const shared = once.filter(({ sql }) => conditions.includes(sql)).map(({ name }) => name);
    const own = conditions.filter((sql) => !frequent.includes(sql));
    return `case when ${allOfThese([...shared, ...own])} then ${at} end`;
  });
  const { from, number } = (queries[0] as ScanQuery).scan;
  const columns = ['true', ...once.map(({ sql, name }) => `(${sql}) ${name}`)];
  const text = `select at, ${pieceOf('numbers')} from (
      select at, string_agg(int4send(${number}), null) numbers
      from ${from} cross join lateral (select ${columns} offset 0) o
        cross join unnest(array[${cases}]) at
      where ${allOfThese(common)} and at is not null group by 1) a, ${piecesOf('numbers')} order by 1`;
  return { text, values: given.map((value) => JSON.parse(value)) };
}

const allOfThese = (conditions: readonly string[]) => ['true', ...conditions.map((sql) => `(${sql})`)].join(' and ');

/** Which parameter a value is; equal ones are one, so that equal conditions are. */
function placeOf(given: string[], value: unknown): number {
  const text = JSON.stringify(value);
  return given.indexOf(text) + 1 || given.push(text);
}

const withValues = (sql: string, values: readonly unknown[]) =>
  sql.replaceAll(/\$(\d+)/g, (_, at) => JSON.stringify(values[Number(at) - 1]));
