import { type Database, statement } from '../database.ts';
import { MemberSet } from './MemberSet.ts';

/** A statement that answers people in a column `number`, and for a split the value they share in a column `key`. */
export interface SetQuery {
  readonly text: string;
  readonly values: readonly unknown[];
  /** Tables it reads: the set is read anew once one of them has changed. */
  readonly tables: readonly string[];
}

/** Groups of people by the value they share, null where it is unknown, in ascending order. */
export type Split = ReadonlyMap<string | null, MemberSet>;

interface Kept {
  readonly versions: string;
  readonly split: Promise<Split>;
  bytes: number;
}

const VERSIONS = statement('select table_name, sum(version) from table_version group by 1');

/**
 * Sets that a service keeps in memory instead of reading them again. They are never stale: a trigger counts up the version of a table
 * in the transaction that changes it, and one statement per request reads the versions before a kept set is used.
 */
export class KeptSets {
  readonly #database: Database;
  readonly #limit: number;
  readonly #kept = new Map<string, Kept>();
  #bytes = 0;

  /** Beyond `limit` bytes the sets that were not used for longest are dropped. */
  constructor(database: Database, limit: number) {
    this.#database = database;
    this.#limit = limit;
  }

  get bytes() {
    return this.#bytes;
  }

  /** The sets as one request sees them: table versions are read once. */
  forRequest(): RequestSets {
    let versions: Promise<Map<string, number>> | undefined;
    const current = async (key: string, query: SetQuery) => {
      versions ??= this.#database.read(VERSIONS, []).then((rows) => new Map(rows as unknown as [string, number][]));
      const now = await versions;
      return this.#current(key, query, query.tables.map((table) => now.get(table) ?? 0).join());
    };
    return {
      of: async (query) => (await current('null::text', query)).get(null) ?? MemberSet.empty,
      split: (query) => current('key', query),
    };
  }

  #current(column: string, query: SetQuery, versions: string): Promise<Split> {
    const key = JSON.stringify([column, query.text, query.values]);
    const known = this.#kept.get(key);
    if (known?.versions === versions) {
      this.#kept.delete(key);
      this.#kept.set(key, known);
      return known.split;
    }
    this.#drop(key);
    const kept: Kept = { versions, split: this.#read(column, query), bytes: 0 };
    this.#kept.set(key, kept);
    kept.split.then(
      (split) => this.#weigh(key, kept, split),
      () => this.#kept.get(key) === kept && this.#drop(key),
    );
    return kept.split;
  }

  async #read(column: string, { text, values }: SetQuery): Promise<Split> {
    const grouped = `select ${column}, string_agg(int4send(number), '') from (${text}) s group by 1 order by 1`;
    const rows = await this.#database.read(statement(grouped), [...values]);
    return new Map(rows.map(([key, numbers]) => [key as string | null, setOf(numbers as Buffer)]));
  }

  #weigh(key: string, kept: Kept, split: Split) {
    if (this.#kept.get(key) !== kept) return;
    kept.bytes = [...split.values()].reduce((sum, { bytes }) => sum + bytes, 0);
    this.#bytes += kept.bytes;
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= this.#limit) break;
      this.#drop(oldest);
    }
  }

  #drop(key: string) {
    this.#bytes -= this.#kept.get(key)?.bytes ?? 0;
    this.#kept.delete(key);
  }
}

/** Sets as one request sees them. */
export interface RequestSets {
  /** Everyone the statement answers. */
  of(query: SetQuery): Promise<MemberSet>;
  /** Everyone the statement answers, by the value they share. */
  split(query: SetQuery): Promise<Split>;
}

function setOf(bigEndian: Buffer): MemberSet {
  const numbers = new Uint32Array(bigEndian.length / 4);
  Buffer.from(numbers.buffer).set(bigEndian);
  Buffer.from(numbers.buffer).swap32();
  return MemberSet.ofNumbers(numbers);
}
