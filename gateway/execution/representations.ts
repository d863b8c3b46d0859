import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { type Entity, isOfType, merge } from './entities.ts';

type Fill = (source: Entity, target: Entity) => boolean;
/** How an entity is represented to another service; null for one of another type or without all that is required. */
export type Represent = (source: Entity) => Entity | null;

export function representer(schema: GraphQLSchema, selections: readonly QueryPlanSelectionNode[]): Represent {
  const fills = selections.map((selection) => filler(schema, selection));
  return (source) => {
    const target: Entity = {};
    return fills.every((fill) => fill(source, target)) ? target : null;
  };
}

function filler(schema: GraphQLSchema, selection: QueryPlanSelectionNode): Fill {
  if (selection.kind === 'InlineFragment') return fragmentFiller(schema, selection);
  const key = selection.alias ?? selection.name;
  const represent = selection.selections && representer(schema, selection.selections);
  const represented = (value: unknown): unknown => {
    if (!represent || value === null) return value;
    return Array.isArray(value) ? value.map(represented) : represent(value as Entity);
  };
  return (source, target) => {
    if (source[key] === undefined) return false;
    target[key] = represented(source[key]);
    return true;
  };
}

function fragmentFiller(
  schema: GraphQLSchema,
  { typeCondition, selections }: Extract<QueryPlanSelectionNode, { kind: 'InlineFragment' }>,
): Fill {
  const represent = representer(schema, selections);
  return (source, target) => {
    if (typeCondition && isOfType(schema, source, typeCondition)) merge(target, represent(source));
    return true;
  };
}

/** Entities that are represented alike, and so are asked for once. */
export interface Represented {
  readonly representation: Entity;
  readonly entities: Set<Entity>;
}

/** Each distinct representation with the entities that it stands for. */
export function distinct(entities: Iterable<Entity>, represent: Represent): Represented[] {
  const known = new Map<unknown, Represented>();
  for (const entity of entities) {
    const representation = represent(entity);
    if (!representation?.__typename) continue;
    const key = keyOf(representation);
    const same = known.get(key);
    if (same) same.entities.add(entity);
    else known.set(key, { representation, entities: new Set([entity]) });
  }
  return [...known.values()];
}

// Within one fetch, representations of one type have the same keys in the same order. Nested values (sets of people)
// are not worth comparing.
function keyOf(representation: Entity): unknown {
  const values = Object.values(representation);
  return values.some((value) => typeof value === 'object') ? representation : JSON.stringify(values);
}
