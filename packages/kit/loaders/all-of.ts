import type { GraphQLResolveInfo } from 'graphql';
import type { EntitySchema } from 'typeorm';
import type { Session } from '../database/Session.ts';
import { conditionsOf, type Filters, type FilterValues } from './filter.ts';
import type { ListOptions } from './many-by.ts';
import { sortingOf } from './order.ts';
import { lookAhead } from './selection.ts';
import { statements } from './statements.ts';
import type { Catalog } from './table.ts';

export interface AllLoader<E, F extends Filters = Filters> {
  /** Every entity that the filter lets through, in the loader's order. */
  load(info: GraphQLResolveInfo, filter?: FilterValues<F>): Promise<E[]>;
}

/** Loads a whole table, or what a filter leaves of it: for lists that stay short. */
export const allOf =
  <E, F extends Filters = Record<never, never>>(
    entity: EntitySchema<E>,
    { order, filter: filters }: ListOptions<E, F> = {},
  ) =>
  (catalog: Catalog) => {
    const table = catalog.of(entity);
    const select = lookAhead(catalog, table);
    const refuse = catalog.rows.refusing(table);
    const sorting = sortingOf(table, order);
    const statementOf = statements();
    return (db: Session): AllLoader<E, F> => ({
      async load(info, filter) {
        const selection = select(info);
        const conditions = conditionsOf(filters, filter);
        const read = statementOf(
          `${selection.shape}|${conditions.shape}`,
          () =>
            `select ${selection.columns} from (select * from ${table.sql} where true${conditions.sql(1)})
              e${selection.joins} order by ${sorting.by('e.')}`,
        );
        await refuse?.(db, info);
        const rows = await db.read(read, conditions.values);
        selection.note(rows, db);
        return rows.map((row) => selection.entity(row) as E);
      },
    });
  };
