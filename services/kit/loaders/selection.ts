import { type FieldNode, type GraphQLResolveInfo, isObjectType, Kind, type SelectionSetNode } from 'graphql';
import type { Row } from '../reader.ts';
import type { Table } from './table.ts';

/** What is read of a table and, joined to it, of the tables it refers to. */
export interface Selection {
  /** Tells selections of one table apart. */
  readonly shape: string;
  /** Columns of the table (`e`) and of the joined ones. */
  readonly columns: string;
  readonly joins: string;
  readonly width: number;
  readonly entity: (row: Row) => Record<string, unknown>;
}

/** Relations to join, each with those to join to it. */
type Tree = Map<string, Tree>;

const CONNECTION_FIELDS = new Set(['nodes', 'edges', 'node']);

/** Alias of the relation that a look-ahead always joins. */
export const ALWAYS_JOINED = 'j0';

/** Reads from a GraphQL selection which relations of a table are asked for, so that one statement fetches them all; `always` is joined even where it is not. */
export function lookAhead(table: Table, always?: string): (info: GraphQLResolveInfo) => Selection {
  const byNode = new WeakMap<FieldNode, Selection>();
  const byShape = new Map<string, Selection>();
  const read = (info: GraphQLResolveInfo) => {
    const tree: Tree = new Map(always ? [[always, new Map()]] : []);
    for (const node of info.fieldNodes) if (node.selectionSet) collect(table, node.selectionSet, info, tree);
    const shape = shapeOf(tree);
    const selection = byShape.get(shape) ?? selectionOf(table, tree, shape);
    byShape.set(shape, selection);
    return selection;
  };
  return (info) => {
    const [node] = info.fieldNodes;
    if (!node || info.fieldNodes.length > 1) return read(info);
    const known = byNode.get(node);
    if (known) return known;
    const selection = read(info);
    byNode.set(node, selection);
    return selection;
  };
}

function collect(table: Table, { selections }: SelectionSetNode, info: GraphQLResolveInfo, tree: Tree) {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      if (!selection.selectionSet) continue;
      const name = selection.name.value;
      const parent = table.parents.get(name);
      if (parent) collect(parent.table, selection.selectionSet, info, grow(tree, name));
      else if (CONNECTION_FIELDS.has(name)) collect(table, selection.selectionSet, info, tree);
    } else {
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : info.fragments[selection.name.value];
      const type = fragment?.typeCondition?.name.value ?? table.name;
      if (fragment && (type === table.name || !isObjectType(info.schema.getType(type))))
        collect(table, fragment.selectionSet, info, tree);
    }
  }
}

function grow(tree: Tree, name: string): Tree {
  const branch = tree.get(name) ?? new Map();
  tree.set(name, branch);
  return branch;
}

const shapeOf = (tree: Tree): string =>
  [...tree]
    .map(([name, branch]) => `${name}(${shapeOf(branch)})`)
    .sort()
    .join();

function selectionOf(root: Table, tree: Tree, shape: string): Selection {
  const columns: string[] = [];
  const joins: string[] = [];
  const build = (table: Table, alias: string, branches: Tree): Selection['entity'] => {
    const at = columns.length;
    columns.push(...table.columns.map(({ sql }) => `${alias}.${sql}`));
    const attached = [...branches].map(([name, branch]) => {
      const { table: target, column } = table.parents.get(name) as NonNullable<ReturnType<typeof table.parents.get>>;
      const joined = `j${joins.length}`;
      joins.push(` left join ${target.sql} ${joined} on ${joined}.${target.key.sql} = ${alias}.${column.sql}`);
      const keyAt = columns.length + target.columns.indexOf(target.key);
      return { name, keyAt, entity: build(target, joined, branch) };
    });
    if (attached.length === 0) return (row) => table.entity(row, at);
    return (row) => {
      const entity = table.entity(row, at);
      for (const { name, keyAt, entity: joined } of attached) entity[name] = row[keyAt] === null ? null : joined(row);
      return entity;
    };
  };
  const entity = build(root, 'e', tree);
  return { shape, columns: columns.join(', '), joins: joins.join(''), width: columns.length, entity };
}
