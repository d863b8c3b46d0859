import { type GraphQLSchema, isAbstractType, isInterfaceType, isObjectType } from 'graphql';

export type Entity = Record<string, unknown>;
export type Path = readonly (string | number)[];

/** The entities at a path of the answer so far, each once, where `@` stands for every item of a list. */
export function entitiesAt(data: unknown, path: Path): Set<Entity> {
  let found = new Set<unknown>([data]);
  for (const step of path) {
    const below = new Set<unknown>();
    for (const each of found) {
      if (step === '@') addItems(each as unknown[], below);
      else add((each as Entity)[step], below);
    }
    found = below;
  }
  return found as Set<Entity>;
}

function add(value: unknown, found: Set<unknown>) {
  if (typeof value === 'object' && value !== null) found.add(value);
}

function addItems(items: unknown[], found: Set<unknown>) {
  for (const item of items) add(item, found);
}

/** Where in the answer each of these entities is, once for each of its places. */
export function placesOf(
  data: unknown,
  path: Path,
  wanted: ReadonlySet<unknown>,
  here: Path = [],
  found: Path[] = [],
): Path[] {
  const [step, ...rest] = path;
  if (data === null || data === undefined) return found;
  if (step === undefined) {
    if (wanted.has(data)) found.push(here);
  } else if (step === '@') {
    for (const [index, item] of (data as unknown[]).entries()) placesOf(item, rest, wanted, [...here, index], found);
  } else placesOf((data as Entity)[step], rest, wanted, [...here, step], found);
  return found;
}

/** Adds what a service answered to what is known of an entity. What is known already does not become unknown. */
export function merge(target: Entity, source: Entity | null | undefined) {
  for (const key in source) {
    const before = target[key];
    const after = source[key];
    if (before === null || before === undefined) target[key] = after;
    else if (isEntity(before) && isEntity(after)) merge(before, after);
    else if (Array.isArray(before) && Array.isArray(after) && before.length === after.length) mergeItems(before, after);
    else if (after !== null && after !== undefined) target[key] = after;
  }
}

function mergeItems(before: unknown[], after: unknown[]) {
  for (const [index, item] of after.entries()) {
    const known = before[index];
    if (isEntity(known) && isEntity(item)) merge(known, item);
    else if (Array.isArray(known) && Array.isArray(item) && known.length === item.length) mergeItems(known, item);
    else before[index] = known ?? item;
  }
}

// Bytes are a value, and so is what writes its own JSON, such as a set of people.
const isEntity = (value: unknown): value is Entity =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !ArrayBuffer.isView(value) &&
  !('toJSON' in value);

/** Whether an object is of a type, or of one that implements it; of one that does not say, nothing is known. */
export function isOfType(schema: GraphQLSchema, { __typename }: Entity, condition: string, otherwise = false): boolean {
  if (typeof __typename !== 'string') return otherwise;
  if (__typename === condition) return true;
  const [type, wanted] = [schema.getType(__typename), schema.getType(condition)];
  return isAbstractType(wanted) && (isObjectType(type) || isInterfaceType(type)) && schema.isSubType(wanted, type);
}
