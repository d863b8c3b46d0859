import type { Session } from '../database/Session.ts';
import { statement } from '../database/statement.ts';
import { Batches } from './batches.ts';
import { type Key, keyReader, type MaybeKey } from './key.ts';

export interface ValuesLoader<V> {
  /** The values of this key; null where the statement gives none. `parameters` are `$2`, `$3` … of the statement. */
  load(key: MaybeKey, ...parameters: unknown[]): Promise<V | null>;
}

/**
 * What a statement reads per key: `$1` is the array of keys, the first column the key, the others become properties of
 * the same name.
 */
export interface ValuesOptions<V> {
  readonly key: 'text' | 'integer';
  readonly columns: readonly (keyof V & string)[];
  readonly text: string;
  /** Whether it counts rows that the caller may not see as well: such a number may leave, a row may not. */
  readonly overEveryone?: boolean;
}

/** Loads values that a hand-written statement reads per key, such as sums and counts. */
export const valuesBy =
  <V extends object>({ key: type, columns, text, overEveryone = false }: ValuesOptions<V>) =>
  () => {
    const read = statement(text);
    const readKey = keyReader({ property: 'key', sql: 'key', type, nullable: false });
    return (db: Session): ValuesLoader<V> => {
      const reading = overEveryone ? db.withoutRowSecurity : db;
      const batches = new Batches<V | null>();
      return {
        async load(given, ...parameters) {
          const key = readKey(given);
          if (key === undefined) return null;
          return batches.load(JSON.stringify(parameters), key, async (keys) => {
            const found = new Map<Key, V>();
            for (const [each, ...values] of await reading.read(read, [keys, ...parameters])) {
              found.set(each as Key, Object.fromEntries(columns.map((column, index) => [column, values[index]])) as V);
            }
            return keys.map((each) => found.get(each) ?? null);
          });
        },
      };
    };
  };
