import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql';
import { isOwn } from './keys.ts';
import { keyOf } from './rekeyed.ts';
import type { Answer } from './subgraphs.ts';

type Path = (string | number)[];
type Entity = { readonly __typename: string };

/** Whether clients can see a field, or only services. */
export type IsVisible = (type: string, field: string) => boolean;

export const visibleIn =
  (schema: () => GraphQLSchema): IsVisible =>
  (type, field) => {
    const known = schema().getType(type);
    return isObjectType(known) && field in known.getFields();
  };

interface Asked {
  readonly document: DocumentNode;
  readonly variables: Record<string, unknown>;
}

/**
 * The paths of the fields that clients lose with a fetch: root fields, or the fields of its entities, which go without
 * a number.
 */
export function lostPaths({ document, variables }: Asked, isVisible: IsVisible): Path[] {
  const [first] = entitiesIn(variables);
  if (!first) return fieldsOf(rootSelections(document)).map((field) => [keyOf(field)]);
  const fields = fieldsOfEntity(document, first);
  const asked = fields.map(keyOf).filter(isOwn);
  if (asked.length > 0) return asked.map((key) => ['_entities', key]);
  return fields.some(({ name }) => isVisible(first.__typename, name.value)) ? [['_entities']] : [];
}

/**
 * What stands for the answer to a fetch that got none: no more is known of any entity, which whoever requires it must
 * be told.
 */
export function nothingKnown({ document, variables }: Asked): Answer['data'] {
  const entities = entitiesIn(variables);
  if (entities.length === 0) return null;
  const unknown = (entity: Entity) => {
    const keys = fieldsOfEntity(document, entity).map(keyOf);
    return Object.fromEntries(keys.filter((key) => !(key in entity)).map((key) => [key, null]));
  };
  return { _entities: entities.map(unknown) };
}

/** Whether what went wrong at a path of an answer is a field that only services see. */
export function isHidden(path: readonly (string | number)[], { document, variables }: Asked, isVisible: IsVisible) {
  const entity = entitiesIn(variables)[path[1] as number];
  if (!entity) return false;
  const field = fieldsOfEntity(document, entity).find((each) => keyOf(each) === path[2]);
  return field !== undefined && !isVisible(entity.__typename, field.name.value);
}

const entitiesIn = ({ representations }: Record<string, unknown>) => (representations ?? []) as Entity[];

function rootSelections({ definitions }: DocumentNode): readonly SelectionNode[] {
  const isOperation = (node: (typeof definitions)[number]): node is OperationDefinitionNode =>
    node.kind === Kind.OPERATION_DEFINITION;
  return definitions.find(isOperation)?.selectionSet.selections ?? [];
}

function fieldsOfEntity(document: DocumentNode, { __typename }: Entity): FieldNode[] {
  const below = fieldsOf(rootSelections(document)).flatMap(({ selectionSet }) => selectionSet?.selections ?? []);
  return below.flatMap((selection) =>
    selection.kind === Kind.INLINE_FRAGMENT && selection.typeCondition?.name.value === __typename
      ? fieldsOf(selection.selectionSet.selections)
      : [],
  );
}

/** The fields selected, each key once. */
function fieldsOf(selections: readonly SelectionNode[]): FieldNode[] {
  const fields = selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return selection.name.value === '__typename' ? [] : [selection];
    return selection.kind === Kind.INLINE_FRAGMENT ? fieldsOf(selection.selectionSet.selections) : [];
  });
  return [...new Map(fields.map((field) => [keyOf(field), field])).values()];
}
