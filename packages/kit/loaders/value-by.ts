import type { Session } from '../database/Session.ts';
import { statement } from '../database/statement.ts';
import { Batches } from './batches.ts';
import { type Key, keyReader, type MaybeKey } from './key.ts';

interface ValueLoader<V> {
  /** The value of this key; null where the statement gives none. `parameters` are `$2`, `$3` … of the statement. */
  load(key: MaybeKey, ...parameters: unknown[]): Promise<V | null>;
}

/** What a statement reads per key: `$1` is the array of keys, the first column the key, the second its value. */
interface ValueOptions {
  readonly key: 'text' | 'integer';
  readonly text: string;
  /** Whether it counts rows that the caller may not see as well: such a number may leave, a row may not. */
  readonly overEveryone?: boolean;
}

/** Loads the value that a hand-written statement reads per key, such as a sum or a count. */
export const valueBy =
  <V>({ key: type, text, overEveryone = false }: ValueOptions) =>
  () => {
    const read = statement(text);
    const readKey = keyReader({ property: 'key', sql: 'key', type, nullable: false });
    return (db: Session): ValueLoader<V> => {
      const reading = overEveryone ? db.withoutRowSecurity : db;
      const batches = new Batches<V | null>();
      return {
        async load(given, ...parameters) {
          const key = readKey(given);
          if (key === undefined) return null;
          return batches.load(JSON.stringify(parameters), key, async (keys) => {
            const rows = await reading.read(read, [keys, ...parameters]);
            const found = new Map(rows.map((row) => row as unknown as [Key, V]));
            return keys.map((each) => found.get(each) ?? null);
          });
        },
      };
    };
  };
