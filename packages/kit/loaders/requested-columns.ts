import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLResolveInfo,
  getNamedType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { Table } from './table.ts';

/** What a GraphQL selection asks of a table. */
export interface RequestedColumns {
  /** Properties that are read. */
  readonly properties: Set<string>;
  /** Relations to follow, each with what is asked of the table it leads to. */
  readonly parents: Map<string, RequestedColumns>;
  /** Whether the properties are known; if not, all are read. */
  known: boolean;
}

const CONNECTION_FIELDS = new Set(['nodes', 'edges', 'node']);

export const nothingRequested = (): RequestedColumns => ({ properties: new Set(), parents: new Map(), known: true });

/** Reads what is asked of a table where a field leads to its entities, at once or through a connection. */
export function requestedFrom(table: Table, info: GraphQLResolveInfo, requested: RequestedColumns): RequestedColumns {
  const type = getNamedType(info.returnType);
  const reached = info.fieldNodes.map(
    (node) => node.selectionSet && collect(table, type, node.selectionSet, info, requested),
  );
  requested.known &&= reached.includes(true);
  return requested;
}

/** Tells requests of one table apart. */
export const shapeOf = ({ properties, parents, known }: RequestedColumns): string =>
  `${known ? [...properties].sort() : '*'}` +
  `${Array.from(parents, ([name, requested]) => ` ${name}(${shapeOf(requested)})`).sort()}`;

/** Says whether the selection reaches the table's entities. */
function collect(
  table: Table,
  type: GraphQLNamedType,
  { selections }: SelectionSetNode,
  info: GraphQLResolveInfo,
  requested: RequestedColumns,
): boolean {
  let reached = type.name === table.name;
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      const field = isObjectType(type) ? type.getFields()[selection.name.value] : undefined;
      if (!field) continue; // __typename
      if (type.name === table.name) take(table, field, selection.selectionSet, info, requested);
      else if (selection.selectionSet && CONNECTION_FIELDS.has(field.name))
        reached = collect(table, getNamedType(field.type), selection.selectionSet, info, requested) || reached;
    } else {
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : info.fragments[selection.name.value];
      const inner = fragment?.typeCondition ? info.schema.getType(fragment.typeCondition.name.value) : type;
      if (fragment && inner) reached = collect(table, inner, fragment.selectionSet, info, requested) || reached;
    }
  }
  return reached;
}

/**
 * A field says in its extensions which properties it reads, unless it follows a relation; where it does not, it may
 * read any.
 */
function take(
  table: Table,
  { name, type, extensions }: GraphQLField<unknown, unknown>,
  selectionSet: SelectionSetNode | undefined,
  info: GraphQLResolveInfo,
  requested: RequestedColumns,
) {
  if (extensions.denied) return;
  const parent = table.parents.get(name);
  if (!extensions.reads) requested.known = false;
  else if (!parent) for (const property of extensions.reads as string[]) requested.properties.add(property);
  if (!parent || !selectionSet) return;
  const branch = requested.parents.get(name) ?? nothingRequested();
  requested.parents.set(name, branch);
  const reached = collect(parent.table, getNamedType(type), selectionSet, info, branch);
  branch.known &&= reached;
}
