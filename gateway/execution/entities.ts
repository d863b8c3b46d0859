import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import { type GraphQLSchema, isAbstractType, isObjectType } from 'graphql';

export type Entity = Record<string, unknown>;
export type Path = readonly (string | number)[];

/** The entities at a path of the answer so far, where `@` stands for every item of a list. */
export function entitiesAt(data: unknown, path: Path, depth = 0, found: Entity[] = []): Entity[] {
  if (data === null || data === undefined) return found;
  const step = path[depth];
  if (step === undefined) found.push(data as Entity);
  else if (step === '@') for (const item of data as unknown[]) entitiesAt(item, path, depth + 1, found);
  else entitiesAt((data as Entity)[step], path, depth + 1, found);
  return found;
}

/** Where those entities are, in the same order. */
export function placesOf(data: unknown, path: Path, depth = 0, here: Path = [], found: Path[] = []): Path[] {
  if (data === null || data === undefined) return found;
  const step = path[depth];
  if (step === undefined) found.push(here);
  else if (step === '@') {
    for (const [index, item] of (data as unknown[]).entries()) placesOf(item, path, depth + 1, [...here, index], found);
  } else placesOf((data as Entity)[step], path, depth + 1, [...here, step], found);
  return found;
}

type Fill = (source: Entity, target: Entity) => boolean;

/** How an entity is represented to another service; null for one of another type or without all that is required. */
export function representer(schema: GraphQLSchema, selections: readonly QueryPlanSelectionNode[]) {
  const fills = selections.map((selection) => filler(schema, selection));
  return (source: Entity): Entity | null => {
    const target: Entity = {};
    return fills.every((fill) => fill(source, target)) ? target : null;
  };
}

function filler(schema: GraphQLSchema, selection: QueryPlanSelectionNode): Fill {
  if (selection.kind === 'InlineFragment') {
    const represent = representer(schema, selection.selections);
    const applies = typeTest(schema, selection.typeCondition);
    return (source, target) => {
      if (applies(source.__typename as string)) merge(target, represent(source));
      return true;
    };
  }
  const key = selection.alias ?? selection.name;
  const represent = selection.selections ? representer(schema, selection.selections) : (value: Entity) => value;
  const represented = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(represented) : value === null ? null : represent(value as Entity);
  return (source, target) => {
    if (source[key] === undefined) return false;
    target[key] = represented(source[key]);
    return true;
  };
}

function typeTest(schema: GraphQLSchema, condition: string | undefined): (typename: string | undefined) => boolean {
  if (!condition) return () => false;
  const type = schema.getType(condition);
  if (!isAbstractType(type)) return (typename) => typename === condition;
  return (typename) => {
    const actual = typename && schema.getType(typename);
    return isObjectType(actual) && schema.isSubType(type, actual);
  };
}

/** Adds what a service answered to what is known of an entity. */
export function merge(target: Entity, source: Entity | null | undefined) {
  for (const key in source) {
    const before = target[key];
    const after = source[key];
    if (isEntity(before) && isEntity(after)) merge(before, after);
    else if (Array.isArray(before) && Array.isArray(after) && before.length === after.length) mergeItems(before, after);
    else if (after !== undefined) target[key] = after;
  }
}

function mergeItems(before: unknown[], after: unknown[]) {
  for (const [index, item] of after.entries()) {
    const known = before[index];
    if (isEntity(known) && isEntity(item)) merge(known, item);
    else before[index] = item;
  }
}

// Bytes are a value, and so is what writes its own JSON, such as a set of people.
const isEntity = (value: unknown): value is Entity =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !ArrayBuffer.isView(value) &&
  !('toJSON' in value);
