import type { GraphQLResolveInfo } from 'graphql';
import type { EntitySchema } from 'typeorm';
import type { Session } from '../database/Session.ts';
import { type Connection, connectionOf, type PageArguments, pageSize } from '../paging.ts';
import { Batches } from './batches.ts';
import { type Conditions, conditionsOf, type Filters, type FilterValues } from './filter.ts';
import { type Key, keyReader, type MaybeKey } from './key.ts';
import type { ListOptions } from './many-by.ts';
import { pagingOf, sortingOf } from './order.ts';
import { lookAhead } from './selection.ts';
import { statements } from './statements.ts';
import { type Catalog, columnOf } from './table.ts';

export interface PageByLoader<E, F extends Filters = Filters> {
  /** A page of the entities that belong to this key. */
  load(key: MaybeKey, page: PageArguments, info: GraphQLResolveInfo, filter?: FilterValues<F>): Promise<Connection<E>>;
}

/** Loads a page per key of the entities that refer to it: one statement for all keys, and one for all their counts. */
export const pageBy =
  <E, F extends Filters = Record<never, never>>(
    entity: EntitySchema<E>,
    property: keyof E & string,
    { order, filter: filters }: ListOptions<E, F> = {},
  ) =>
  (catalog: Catalog) => {
    const table = catalog.of(entity);
    const column = columnOf(table, property);
    const sorting = sortingOf(table, order);
    const paging = pagingOf(catalog.cursors, table, sorting);
    const select = lookAhead(catalog, table, { columns: [column, ...sorting.columns], foundBy: column });
    const refuse = catalog.rows.refusing(table, column);
    const readKey = keyReader(column);
    const statementOf = statements();

    return (db: Session): PageByLoader<E, F> => {
      const pages = new Batches<E[]>();
      const counts = new Batches<number>();
      const count = (key: Key, conditions: Conditions) =>
        counts.load(JSON.stringify([conditions.shape, conditions.values]), key, async (keys) => {
          const text = () =>
            `select ${column.sql}, count(*) from ${table.sql}
              where ${column.sql} = any($1::${column.type}[])${conditions.sql(2)} group by 1`;
          const rows = await db.read(statementOf(`count|${conditions.shape}`, text), [keys, ...conditions.values]);
          const found = new Map(rows.map((row) => row as unknown as [Key, number]));
          return keys.map((each) => found.get(each) ?? 0);
        });
      return {
        async load(given, { first, after }, info, filter) {
          const size = pageSize(first);
          const start = after ? paging.values(after) : [];
          const key = readKey(given);
          if (key === undefined) return connectionOf<E>([], size, false, paging, async () => 0);
          const selection = select(info);
          const conditions = conditionsOf(filters, filter);
          const shape = `${selection.shape}|${conditions.shape}|${start.length}`;
          const nodes = await pages.load(
            `${shape}|${JSON.stringify([size, conditions.values, start])}`,
            key,
            async (keys) => {
              const read = statementOf(shape, () => {
                const beyond = start.length ? ` and ${sorting.after(3 + conditions.values.length)}` : '';
                const page = `select * from ${table.sql} where ${column.sql} = k.key${conditions.sql(3)}${beyond}
                  order by ${sorting.by('')} limit $2`;
                const source = `unnest($1::${column.type}[]) k(key) cross join lateral (${page}) e`;
                return `select ${selection.columns} from ${source}${selection.joins} order by ${sorting.by('e.')}`;
              });
              const keyAt = selection.at(column);
              await refuse?.(db, info);
              const rows = await db.read(read, [keys, size + 1, ...conditions.values, ...start]);
              const found = Map.groupBy(rows, (row) => row[keyAt] as Key);
              return keys.map((each) => {
                const own = found.get(each) ?? [];
                selection.note(own.slice(0, size), db);
                return own.map((row) => selection.entity(row) as E);
              });
            },
          );
          return connectionOf(nodes, size, Boolean(after), paging, () => count(key, conditions));
        },
      };
    };
  };
