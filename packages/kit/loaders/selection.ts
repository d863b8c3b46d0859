import type { FieldNode, GraphQLResolveInfo, GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Session } from '../database/Session.ts';
import type { Row } from '../database/statement.ts';
import { nothingRequested, type RequestedColumns, requestedFrom, shapeOf } from './requested-columns.ts';
import { type Catalog, type Column, entityOf, type Parent, type Table } from './table.ts';

/** Documents have shapes without end. */
const KEPT = 200;

/** What is read of a table and, joined to it, of the tables it refers to. */
export interface Selection {
  /** Tells selections of one table apart. */
  readonly shape: string;
  /** Columns of the table (`e`) and of the joined ones. */
  readonly columns: string;
  readonly joins: string;
  readonly width: number;
  /** Where a column of the table itself stands in a row. */
  at(column: Column): number;
  readonly entity: (row: Row) => Record<string, unknown>;
  /** Notes the subjects of these rows. */
  readonly note: (rows: readonly Row[], noted: Noted) => void;
}

type Noted = Pick<Session, 'subjects'>;

/** What is read even where nobody asks for it. */
interface Always {
  readonly join?: string;
  readonly columns?: readonly Column[];
  /** The column by which the rows are found. */
  readonly foundBy?: Column;
}

/** Alias of the relation that a look-ahead always joins. */
export const ALWAYS_JOINED = 'j0';

/**
 * Reads from a GraphQL selection which columns and relations of a table are asked for, so that one statement fetches
 * just these.
 */
export function lookAhead(
  { rows }: Catalog,
  table: Table,
  { join, columns = [], foundBy }: Always = {},
): (info: GraphQLResolveInfo) => Selection {
  // Each grant has a schema, and reads less or more.
  const bySchema = new WeakMap<GraphQLSchema, WeakMap<FieldNode, Selection>>();
  const byShape = new LRUCache<string, Selection>({ max: KEPT });
  const subject = rows.subjectOf(table, foundBy);
  const read = (info: GraphQLResolveInfo) => {
    const least = nothingRequested();
    if (join) least.parents.set(join, nothingRequested());
    const requested = requestedFrom(table, info, least);
    const shape = shapeOf(requested);
    const selection = byShape.get(shape) ?? selectionOf(table, requested, columns, subject);
    byShape.set(shape, selection);
    return selection;
  };
  return (info) => {
    const [node] = info.fieldNodes;
    if (!node || info.fieldNodes.length > 1) return read(info);
    const byNode = bySchema.get(info.schema) ?? new WeakMap<FieldNode, Selection>();
    bySchema.set(info.schema, byNode);
    const known = byNode.get(node);
    if (known) return known;
    const selection = read(info);
    byNode.set(node, selection);
    return selection;
  };
}

function selectionOf(root: Table, requested: RequestedColumns, always: readonly Column[], subject?: string): Selection {
  const columns: string[] = [];
  const joins: string[] = [];
  const build = (
    table: Table,
    alias: string,
    own: readonly Column[],
    { parents }: RequestedColumns,
  ): Selection['entity'] => {
    const entity = entityOf(table, own, columns.length);
    columns.push(...own.map(({ sql }) => `${alias}.${sql}`));
    const attached = Array.from(parents, ([name, branch]) => {
      const { table: target, column } = table.parents.get(name) as Parent;
      const joined = `j${joins.length}`;
      joins.push(` left join ${target.sql} ${joined} on ${joined}.${target.key.sql} = ${alias}.${column.sql}`);
      const wanted = wantedOf(target, branch, [target.key]);
      const keyAt = columns.length + wanted.indexOf(target.key);
      return { name, keyAt, entity: build(target, joined, wanted, branch) };
    });
    if (attached.length === 0) return entity;
    return (row) => {
      const found = entity(row);
      for (const { name, keyAt, entity: joined } of attached) found[name] = row[keyAt] === null ? null : joined(row);
      return found;
    };
  };
  const own = wantedOf(root, requested, always);
  const entity = build(root, 'e', own, requested);
  if (subject !== undefined && !columns.includes(subject)) columns.push(subject);
  const subjectAt = subject === undefined ? -1 : columns.indexOf(subject);
  return {
    shape: shapeOf(requested),
    columns: columns.join(', '),
    joins: joins.join(''),
    width: columns.length,
    at: (column) => own.indexOf(column),
    entity,
    note: subjectAt < 0 ? () => undefined : (rows, noted) => note(rows, subjectAt, noted),
  };
}

/** What is read of a table: at least something, so that a row of it is one. */
function wantedOf(
  { columns, key }: Table,
  { known, properties }: RequestedColumns,
  always: readonly Column[],
): Column[] {
  const wanted = columns.filter((column) => !known || properties.has(column.property) || always.includes(column));
  return wanted.length > 0 ? wanted : [key];
}

function note(rows: readonly Row[], at: number, { subjects }: Noted) {
  for (const row of rows) if (row[at] !== null) subjects.add(row[at] as number);
}
