import type { GraphQLResolveInfo } from 'graphql';
import type { EntitySchema } from 'typeorm';
import type { Session } from '../database/Session.ts';
import { Batches } from './batches.ts';
import { conditionsOf, type Filters, type FilterValues } from './filter.ts';
import { type Key, keyReader, type MaybeKey } from './key.ts';
import { type Order, sortingOf } from './order.ts';
import { ALWAYS_JOINED, lookAhead } from './selection.ts';
import { statements } from './statements.ts';
import { type Catalog, type Column, columnOf, type Table } from './table.ts';

export interface ManyLoader<E, F extends Filters = Filters> {
  /** Every entity that belongs to this key, in the loader's order; empty where there is none. */
  load(key: MaybeKey, info: GraphQLResolveInfo, filter?: FilterValues<F>): Promise<E[]>;
}

export interface ListOptions<E, F extends Filters> {
  readonly order?: Order<E>;
  readonly filter?: F;
}

export interface ManyOptions<E, F extends Filters> extends ListOptions<E, F> {
  /** A relation and a property of the entity it leads to, by which the list is sorted before `order`. */
  readonly orderOfParent?: readonly [relation: keyof E & string, property: string];
}

/** Loads the entities that refer to each key by a property. */
export const manyBy =
  <E, F extends Filters = Record<never, never>>(
    entity: EntitySchema<E>,
    property: keyof E & string,
    options: ManyOptions<E, F> = {},
  ) =>
  (catalog: Catalog) => {
    const table = catalog.of(entity);
    const column = columnOf(table, property);
    const source = `select *, ${column.sql} batch_key from ${table.sql}
      where ${column.sql} = any($1::${column.type}[])`;
    return many<E, F>(catalog, { table, column, source }, options);
  };

/**
 * Loads the entities that a link table ties to each key: `property` is the link's reference to the key, its relation to
 * the entity is found.
 */
export const manyThrough =
  <E, L, F extends Filters = Record<never, never>>(
    entity: EntitySchema<E>,
    link: EntitySchema<L>,
    property: keyof L & string,
    options: ManyOptions<E, F> = {},
  ) =>
  (catalog: Catalog) => {
    const [table, links] = [catalog.of(entity), catalog.of(link)];
    const column = columnOf(links, property);
    const parent = [...links.parents.values()].find(
      (candidate) => candidate.table === table && candidate.column !== column,
    );
    if (!parent) throw new Error(`${links.name} has no relation to ${table.name}.`);
    const tied = `select ${parent.column.sql} link_key, ${column.sql} batch_key from ${links.sql}
      where ${column.sql} = any($1::${column.type}[])`;
    const source = `select * from ${table.sql} join (${tied}) links on link_key = ${table.sql}.${table.key.sql}
      where true`;
    return many<E, F>(catalog, { table, column, source }, options);
  };

/** Rows of a table, each with the key in a column by which it is looked for. */
interface Keyed {
  readonly table: Table;
  readonly column: Column;
  readonly source: string;
}

function many<E, F extends Filters>(
  catalog: Catalog,
  { table, column, source }: Keyed,
  { order, orderOfParent, filter: filters }: ManyOptions<E, F>,
) {
  const select = lookAhead(catalog, table, { join: orderOfParent?.[0], foundBy: column });
  const refuse = catalog.rows.refusing(table, column);
  const sorting = `${orderOfParent ? parentTerm(table, orderOfParent) : ''}${sortingOf(table, order).by('e.')}`;
  const statementOf = statements();
  const readKey = keyReader(column);
  return (db: Session): ManyLoader<E, F> => {
    const batches = new Batches<E[]>();
    return {
      load(given, info, filter) {
        const key = readKey(given);
        if (key === undefined) return Promise.resolve([]);
        const selection = select(info);
        const conditions = conditionsOf(filters, filter);
        const shape = conditions.shape ? `${selection.shape}|${conditions.shape}` : selection.shape;
        return batches.load(
          conditions.values.length ? `${shape}|${JSON.stringify(conditions.values)}` : shape,
          key,
          async (keys) => {
            const read = statementOf(
              shape,
              () =>
                `select ${selection.columns}, e.batch_key from (${source}${conditions.sql(2)}) e${selection.joins}
                  order by ${sorting}`,
            );
            const found = new Map<Key, E[]>(keys.map((each) => [each, []]));
            await refuse?.(db, info);
            const rows = await db.read(read, [keys, ...conditions.values]);
            selection.note(rows, db);
            for (const row of rows) {
              found.get(row[selection.width] as Key)?.push(selection.entity(row) as E);
            }
            return [...found.values()];
          },
        );
      },
    };
  };
}

function parentTerm(table: Table, [relation, property]: readonly [string, string]) {
  const parent = table.parents.get(relation);
  if (!parent) throw new Error(`${table.name} has no relation ${relation}.`);
  return `${ALWAYS_JOINED}.${columnOf(parent.table, property).sql}, `;
}
