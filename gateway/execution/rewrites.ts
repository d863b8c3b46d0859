import type { FetchDataRewrite } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { type Entity, isOfType } from './entities.ts';

const FRAGMENT = '... on ';
type Change = (object: Entity) => void;

/**
 * What a plan wants done to what is sent or received: interface objects get another `__typename`, fields that do not go
 * together their own key.
 */
export function rewriter(schema: GraphQLSchema, rewrites: readonly FetchDataRewrite[] = []): (value: unknown) => void {
  return (value) => {
    for (const rewrite of rewrites) changeAt(value, rewrite.path.slice(0, -1), changeOf(rewrite), schema);
  };
}

function changeAt(value: unknown, [step, ...rest]: readonly string[], change: Change, schema: GraphQLSchema) {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value))
    for (const item of value) changeAt(item, [...(step ? [step] : []), ...rest], change, schema);
  else if (step === undefined) change(value as Entity);
  else if (!step.startsWith(FRAGMENT)) changeAt((value as Entity)[step], rest, change, schema);
  else if (isOfType(schema, value as Entity, step.slice(FRAGMENT.length), true)) changeAt(value, rest, change, schema);
}

function changeOf(rewrite: FetchDataRewrite): Change {
  const key = rewrite.path.at(-1) as string;
  if (rewrite.kind === 'ValueSetter')
    return (object) => {
      object[key] = rewrite.setValueTo;
    };
  return (object) => {
    if (object[key] === undefined) return;
    object[rewrite.renameKeyTo] = object[key];
    object[key] = undefined;
  };
}

/** A path of an answer with the keys that it has after renaming. */
export function renamed(path: readonly (string | number)[], rewrites: readonly FetchDataRewrite[] = []) {
  const renamings = rewrites.flatMap((each) =>
    each.kind === 'KeyRenamer' ? [[each.path.at(-1), each.renameKeyTo] as const] : [],
  );
  const keys = new Map(renamings);
  return path.map((step) => (typeof step === 'string' ? (keys.get(step) ?? step) : step));
}
