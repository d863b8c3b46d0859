import type { GraphQLResolveInfo } from 'graphql';
import type { EntitySchema } from 'typeorm';
import type { Session } from '../database/Session.ts';
import { type Connection, connectionOf, type PageArguments, pageSize } from '../paging.ts';
import { conditionsOf, type Filters, type FilterValues } from './filter.ts';
import type { ListOptions } from './many-by.ts';
import { pagingOf, sortingOf } from './order.ts';
import { lookAhead } from './selection.ts';
import { statements } from './statements.ts';
import type { Catalog } from './table.ts';

export interface PageLoader<E, F extends Filters = Filters> {
  load(page: PageArguments, info: GraphQLResolveInfo, filter?: FilterValues<F>): Promise<Connection<E>>;
}

/** Loads pages of a whole table, or of what a filter leaves of it. */
export const pageOf =
  <E, F extends Filters = Record<never, never>>(
    entity: EntitySchema<E>,
    { order, filter: filters }: ListOptions<E, F> = {},
  ) =>
  (catalog: Catalog) => {
    const table = catalog.of(entity);
    const sorting = sortingOf(table, order);
    const paging = pagingOf(catalog.cursors, table, sorting);
    const select = lookAhead(catalog, table, { columns: sorting.columns });
    const refuse = catalog.rows.refusing(table);
    const statementOf = statements();
    return (db: Session): PageLoader<E, F> => ({
      async load({ first, after }, info, filter) {
        const size = pageSize(first);
        const start = after ? paging.values(after) : [];
        const selection = select(info);
        const conditions = conditionsOf(filters, filter);
        const read = statementOf(`${selection.shape}|${conditions.shape}|${sorting.shape}|${start.length}`, () => {
          const beyond = start.length ? ` and ${sorting.after(2 + conditions.values.length)}` : '';
          const page = `select * from ${table.sql} where true${conditions.sql(2)}${beyond}
            order by ${sorting.by('')} limit $1`;
          return `select ${selection.columns} from (${page}) e${selection.joins} order by ${sorting.by('e.')}`;
        });
        await refuse?.(db, info);
        const rows = await db.read(read, [size + 1, ...conditions.values, ...start]);
        selection.note(rows.slice(0, size), db);
        return connectionOf(
          rows.map((row) => selection.entity(row) as E),
          size,
          Boolean(after),
          paging,
          async () => {
            const count = statementOf(
              `count|${conditions.shape}`,
              () => `select count(*) from ${table.sql} where true${conditions.sql(1)}`,
            );
            return (await db.read(count, conditions.values))[0]?.[0] as number;
          },
        );
      },
    });
  };
