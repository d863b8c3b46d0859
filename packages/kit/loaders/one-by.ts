import type { GraphQLResolveInfo } from 'graphql';
import type { EntitySchema } from 'typeorm';
import type { Session } from '../database/Session.ts';
import { Batches } from './batches.ts';
import { type Key, keyReader, type MaybeKey } from './key.ts';
import { lookAhead } from './selection.ts';
import { statements } from './statements.ts';
import { type Catalog, type Column, columnOf, type Table } from './table.ts';

export interface OneLoader<E> {
  /** The entity with this key; null where there is none. */
  load(key: MaybeKey, info: GraphQLResolveInfo): Promise<E | null>;
}

/** Loads one entity per key: its primary key, or another unique property. */
export const oneBy =
  <E>(entity: EntitySchema<E>, property?: keyof E & string) =>
  (catalog: Catalog) => {
    const table = catalog.of(entity);
    return oneByKey<E>(catalog, table, property ? columnOf(table, property) : table.key);
  };

export function oneByKey<E>(catalog: Catalog, table: Table, column: Column) {
  const select = lookAhead(catalog, table, { columns: [column] });
  const statementOf = statements();
  const readKey = keyReader(column);
  return (db: Session): OneLoader<E> => {
    const batches = new Batches<E | null>();
    return {
      load(given, info) {
        const key = readKey(given);
        if (key === undefined) return Promise.resolve(null);
        const selection = select(info);
        return batches.load(selection.shape, key, async (keys) => {
          const read = statementOf(
            selection.shape,
            () =>
              `select ${selection.columns} from ${table.sql} e${selection.joins}
                where e.${column.sql} = any($1::${column.type}[])`,
          );
          const keyAt = selection.at(column);
          const found = new Map<Key, E>();
          const rows = await db.read(read, [keys]);
          selection.note(rows, db);
          for (const row of rows) found.set(row[keyAt] as Key, selection.entity(row) as E);
          return keys.map((each) => found.get(each) ?? null);
        });
      },
    };
  };
}
