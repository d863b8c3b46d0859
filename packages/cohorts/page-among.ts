import {
  type Catalog,
  type Connection,
  connectionOf,
  lookAhead,
  type PageArguments,
  pageSize,
  pagingOf,
  type Session,
  sortingOf,
  statements,
} from '@dienstweg/kit';
import type { GraphQLResolveInfo } from 'graphql';
import type { EntitySchema } from 'typeorm';
import type { MemberSet } from './MemberSet.ts';

export interface PageAmongLoader<E> {
  /** A page of the entities whose number is in the set, in the order of their numbers. */
  load(set: MemberSet, page: PageArguments, info: GraphQLResolveInfo): Promise<Connection<E>>;
}

/** Loads pages of a set: only the numbers of the page reach the database. */
export const pageAmong =
  <E>(entity: EntitySchema<E>) =>
  (catalog: Catalog) => {
    const table = catalog.of(entity);
    const sorting = sortingOf<E>(table);
    const paging = pagingOf(catalog.cursors, table, sorting);
    const select = lookAhead(catalog, table, { columns: sorting.columns });
    const statementOf = statements();
    return (db: Session): PageAmongLoader<E> => ({
      async load(set, { first, after }, info) {
        const size = pageSize(first);
        const last = after ? (paging.values(after)[0] as number) : 0;
        const selection = select(info);
        const key = table.key.sql;
        const read = statementOf(
          selection.shape,
          () =>
            `select ${selection.columns} from ${table.sql} e${selection.joins} where e.${key} = any($1::int[])
              order by e.${key}`,
        );
        const rows = await db.read(read, [set.above(last, size + 1)]);
        selection.note(rows.slice(0, size), db);
        return connectionOf(
          rows.map((row) => selection.entity(row) as E),
          size,
          Boolean(after),
          paging,
          async () => set.size,
        );
      },
    });
  };
