import { hash } from 'node:crypto';
import { Batches, type Evaluator, statement, type Waiting } from '@dienstweg/kit';
import { LRUCache } from 'lru-cache';
import type { MemberSet } from './MemberSet.ts';
import { ReadTogether } from './ReadTogether.ts';
import { readOnDays } from './read-on-days.ts';
import { allOf, type Gathering, readOn, SETS, type SetQuery, SPLITS } from './read-set.ts';
import type { Split } from './Split.ts';

/** A set query for a day and within some ids; null for everywhere. */
export type QueryWithin = (asOf: string, within: readonly string[] | null) => SetQuery;

/** A query whose text names the day as `$1` and, by `isWithin`, the ids. */
export const queryWithin =
  (text: string): QueryWithin =>
  (asOf, within) => ({ text, values: [asOf, within] });

/** SQL that something holds on the day, from its first day on and until the first day that it no longer did. */
export const holds = (from: string, until: string) => `${from} <= $1 and (${until} is null or ${until} > $1)`;

/** SQL that a column is one of the ids within which is asked. */
export const isWithin = (column: string) => `($2::text[] is null or ${column} = any($2))`;

/** The tables that SQL reads. What else follows `from`, such as a function, has no version and never changes. */
const tablesIn = (text: string) => Array.from(text.matchAll(/\b(?:from|join)\s+"?(\w+)/g), ([, name = '']) => name);

interface Kept {
  readonly versions: string;
  readonly value: Promise<MemberSet | Split>;
  /** Who waits for it, or for what is read with it, while it is read. */
  readonly askers?: (Waiting | undefined)[];
}

type ReadOnDays<T> = (days: readonly string[], waiting: Waiting) => Promise<T[]>;

/** So many people are looked up in less time than it takes to read a table. */
const FEW = 2_000;

/** What lies around a kept set and its key at most: the objects that hold them and their place among the others. */
const ENTRY_BYTES = 1_024;

/** What a set weighs as long as its size is not known. */
const BEING_READ = 1;

const VERSIONS = statement('select table_name, sum(version) from table_version group by 1');

/**
 * Sets that a service keeps in memory. They are never stale: a trigger counts up the version of a table in the
 * transaction that changes it, and versions are read before a kept set is used, once for all requests of a moment.
 * Example: the set of `placement` was read at version 7. A placement is written, which makes it 8: it is read anew.
 */
export class KeptSets {
  readonly #database: Evaluator;
  readonly #kept: LRUCache<string, Kept>;
  readonly #together: ReadTogether;

  /** Beyond `limit` bytes, of sets and their keys, those that were not used for longest are dropped. */
  constructor(database: Evaluator, limit: number) {
    this.#database = database;
    this.#together = new ReadTogether(database);
    this.#kept = new LRUCache({ maxSize: Math.max(limit, BEING_READ) });
  }

  get bytes() {
    return this.#kept.calculatedSize;
  }

  /**
   * The sets as one request sees them: with the versions that tables had when it first asked. Queries that differ in
   * the day only and are asked for together, as those of a series are, cost one statement.
   */
  forRequest(waiting?: Waiting): RequestSets {
    const askers = [waiting];
    const series = new Batches<MemberSet | Split>();
    let versions: Promise<Map<string, number>> | undefined;
    const current = async <T extends MemberSet | Split>(name: string, query: SetQuery, read: ReadOnDays<T>) => {
      versions ??= this.#database.readTogether(VERSIONS).then((rows) => new Map(rows as unknown as [string, number][]));
      const now = await versions;
      const [day, ...others] = query.values;
      const key = `${name}\n${query.text}\n${JSON.stringify(query.values)}`;
      const onAnyDay = `${name}\n${query.text}\n${JSON.stringify(others)}`;
      const seen = tablesIn(query.text)
        .map((table) => now.get(table) ?? 0)
        .join();
      const kept = this.#current(key, { versions: seen, askers }, () =>
        series.load(onAnyDay, String(day), (days) => read(days as string[], allOf(askers))),
      );
      kept.askers?.push(waiting);
      return kept.value as Promise<T>;
    };
    return {
      of: async (query, among) => {
        if (query.once) return readOn(this.#database.for(waiting), SETS, query);
        if (!among || among.size > FEW)
          return current(
            'set',
            query,
            this.#reading(SETS, query, (one, by) => this.#together.read(one, by)),
          );
        const few = among.numbers();
        const name = `set among ${hash('sha256', few, 'base64url')}`;
        return current(name, query, this.#reading(SETS, narrowed(query, few)));
      },
      split: (query) => current('split', query, this.#reading(SPLITS, query)),
    };
  }

  /** Reads a query on some days, on a single one by itself. */
  #reading<T>(
    to: Gathering<T>,
    query: SetQuery,
    readOne = (one: SetQuery, by: Waiting) => readOn(this.#database.for(by), to, one),
  ): ReadOnDays<T> {
    return async (days, by) =>
      days.length > 1
        ? readOnDays(this.#database.for(by), to, query, days)
        : [await readOne({ ...query, values: [...days, ...query.values.slice(1)].slice(0, query.values.length) }, by)];
  }

  #current(
    key: string,
    { versions, askers }: Required<Pick<Kept, 'versions' | 'askers'>>,
    read: () => Promise<MemberSet | Split>,
  ): Kept {
    const known = this.#kept.get(key);
    if (known?.versions === versions) return known;
    const value = read();
    const kept: Kept = { versions, value, askers };
    this.#kept.set(key, kept, { size: BEING_READ });
    const isStillKept = () => this.#kept.peek(key) === kept;
    value.then(
      ({ bytes }) => {
        const size = bytes + key.length + ENTRY_BYTES;
        if (isStillKept()) this.#kept.set(key, { versions, value }, { size });
      },
      () => isStillKept() && this.#kept.delete(key),
    );
    return kept;
  }
}

/** Sets as one request sees them. */
export interface RequestSets {
  /** Everyone the statement answers; where `among` is given, at least those who are among these. */
  of(query: SetQuery, among?: MemberSet): Promise<MemberSet>;
  /** Everyone the statement answers, by the value they share. */
  split(query: SetQuery): Promise<Split>;
}

const narrowed = ({ text, values }: SetQuery, few: Uint32Array): SetQuery => ({
  text: `select number from (${text}) s where number = any($${values.length + 1}::int[])`,
  values: [...values, [...few]],
});
