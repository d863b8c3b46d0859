import { badUserInput } from '../errors.ts';
import type { Cursors } from './cursor.ts';
import { type Column, columnOf, type Table } from './table.ts';

/** Properties to sort by, each ascending unless it says ` desc`; the primary key always comes last. */
export type Order<E> = readonly (`${keyof E & string}` | `${keyof E & string} desc`)[];

/** A total order of a table. */
export interface Sorting {
  /** Tells orders of one table apart. */
  readonly shape: string;
  /** Columns whose values a cursor carries. */
  readonly columns: readonly Column[];
  by(alias: string): string;
  /** The condition that a row comes after the cursor whose first value is parameter `from`. */
  after(from: number): string;
}

/** Where a cursor stands in an order. */
export interface Paging {
  cursor(entity: object): string;
  /** The values of a cursor; throws BAD_USER_INPUT where it is not one of this order. */
  values(cursor: string): unknown[];
}

/** The cursors of a table in this order. */
export function pagingOf(cursors: Cursors, { name }: Table, { shape, columns }: Sorting): Paging {
  const list = `${name} ${shape} ${columns.map(({ type }) => type)}`;
  return {
    cursor: (entity) =>
      cursors.cursor(
        list,
        columns.map(({ property }) => (entity as Record<string, unknown>)[property]),
      ),
    values: (cursor) => startIn(cursors, list, cursor),
  };
}

/** The values of a cursor; throws BAD_USER_INPUT where it is not one of this list. */
export function startIn(cursors: Cursors, list: string, cursor: string): unknown[] {
  const values = cursors.values(list, cursor);
  if (!values) {
    const EN = 'after: this is not a cursor of this list.';
    throw badUserInput({ EN, DE: 'after: Das ist kein Cursor dieser Liste.' });
  }
  return values;
}

interface Term {
  readonly column: Column;
  readonly descends: boolean;
}

export function sortingOf<E>(table: Table, order: Order<E> = []): Sorting {
  const named = order.map((term) => ({
    column: columnOf(table, term.replace(/ desc$/, '')),
    descends: term.endsWith(' desc'),
  }));
  const total = named.some(({ column }) => column === table.key);
  const terms: Term[] = total ? named : [...named, { column: table.key, descends: false }];
  const shape = terms.map(({ column, descends }) => column.sql + (descends ? ' desc' : '')).join();
  return {
    shape,
    columns: terms.map(({ column }) => column),
    by: (alias) => terms.map(({ column, descends }) => `${alias}${column.sql}${descends ? ' desc' : ''}`).join(', '),
    after: (from) => afterCursor(terms, from),
  };
}

function afterCursor(terms: readonly Term[], from: number): string {
  const value = (index: number) => `$${from + index}::${terms[index]?.column.type}`;
  if (terms.every(({ column, descends }) => !column.nullable && descends === terms[0]?.descends)) {
    const sign = terms[0]?.descends ? '<' : '>';
    const [columns, values] = [terms.map(({ column }) => column.sql), terms.map((_, index) => value(index))];
    return `(${columns.join()}) ${sign} (${values.join()})`;
  }
  const equal = ({ column }: Term, index: number) =>
    column.nullable ? `${column.sql} is not distinct from ${value(index)}` : `${column.sql} = ${value(index)}`;
  const beyond = (term: Term, index: number) =>
    [...terms.slice(0, index).map(equal), isBeyond(term, value(index))].join(' and ');
  return `(${terms.map((term, index) => `(${beyond(term, index)})`).join(' or ')})`;
}

/** Null comes last where the order ascends and first where it descends, as PostgreSQL has it. */
function isBeyond({ column: { sql, nullable }, descends }: Term, value: string) {
  const plain = `${sql} ${descends ? '<' : '>'} ${value}`;
  if (!nullable) return plain;
  return descends
    ? `(${plain} or (${value} is null and ${sql} is not null))`
    : `(${plain} or (${value} is not null and ${sql} is null))`;
}
