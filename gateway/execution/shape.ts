import type { Allowance } from '@dienstweg/kit';
import {
  type FieldNode,
  type GraphQLAbstractType,
  type GraphQLCompositeType,
  type GraphQLLeafType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type SelectionSetNode,
  TypeNameMetaFieldDef,
} from 'graphql';
import type { Entity } from './entities.ts';
import { type Fragments, fieldsOf } from './fields.ts';
import type { Keys } from './keys.ts';
import { leafOf } from './leaves.ts';

/** Stands for a value that must not be null and is: what contains it becomes null. */
const BROKEN = Symbol('broken');
type Complete = (value: unknown, shaping: Shaping) => unknown;

/** What goes with one answer while it is shaped; once its allowance is spent it comes to nothing. */
interface Shaping {
  readonly allowance: Allowance;
  /** What services answered that is not of its type. */
  readonly faults: Set<string>;
}

interface Asked {
  readonly schema: GraphQLSchema;
  readonly fragments: Fragments;
  readonly keys: Keys;
}

/**
 * What turns all that services answered into what was asked for: these fields, in this order, each of its type, nulls
 * where they belong.
 */
export function shapeOf(type: GraphQLCompositeType, selections: readonly SelectionSetNode[], asked: Asked) {
  return objectOf(type, selections, asked) as (data: Entity, shaping: Shaping) => Entity | null;
}

function objectOf(type: GraphQLCompositeType, selections: readonly SelectionSetNode[], asked: Asked): Complete {
  const fields = fieldsOf(type, selections, asked.schema, asked.fragments);
  const names = [...fields.keys()];
  const keys = names.map((name) => asked.keys.of(name));
  const completers = Array.from(fields.values(), (nodes) => fieldOf(type, nodes, asked));
  const bytes = names.reduce((sum, name) => sum + name.length + PUNCTUATION, 0);
  const empty = names.includes('__proto__') ? () => Object.create(null) : () => ({});
  return (value, shaping) => {
    shaping.allowance.take(1, bytes);
    if (shaping.allowance.isSpent) return null;
    const shaped: Entity = empty();
    for (let i = 0; i < completers.length; i++) {
      const completed = (completers[i] as Complete)((value as Entity)[keys[i] as string], shaping);
      if (completed === BROKEN) return null;
      shaped[names[i] as string] = completed;
    }
    return shaped;
  };
}

function fieldOf(type: GraphQLCompositeType, nodes: readonly [FieldNode, ...FieldNode[]], asked: Asked): Complete {
  const name = nodes[0].name.value;
  if (name === TypeNameMetaFieldDef.name) return () => (isObjectType(type) ? type.name : BROKEN);
  if (name.startsWith('__')) return (value) => value;
  const field = isUnionType(type) ? undefined : type.getFields()[name];
  if (!field) throw new Error(`${type.name} has no field ${name}.`);
  const selections = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  return completer(field.type, { place: `${type.name}.${name}`, selections }, asked);
}

interface Place {
  /** The field, as `Type.field`. */
  readonly place: string;
  readonly selections: readonly SelectionSetNode[];
}

/** About what a key takes in JSON besides its name. */
const PUNCTUATION = 6;

function completer(type: GraphQLOutputType, field: Place, asked: Asked): Complete {
  if (isNonNullType(type)) {
    const complete = completer(type.ofType, field, asked);
    return (value, shaping) => complete(value, shaping) ?? BROKEN;
  }
  if (isListType(type)) return orNull(listOf(completer(type.ofType, field, asked)));
  if (isLeafType(type)) return orNull(leaf(type, field.place));
  return orNull(isAbstractType(type) ? anyOf(type, field.selections, asked) : objectOf(type, field.selections, asked));
}

const orNull =
  (complete: Complete): Complete =>
  (value, shaping) =>
    value === null || value === undefined ? null : complete(value, shaping);

function leaf(type: GraphQLLeafType, place: string): Complete {
  const isValid = leafOf(type);
  return (value, { allowance, faults }) => {
    if (typeof value === 'string') allowance.take(0, value.length);
    if (isValid(value)) return value;
    faults.add(`A service answered something else than ${type.name} for ${place}.`);
    return null;
  };
}

function listOf(complete: Complete): Complete {
  return (value, shaping) => {
    if (!Array.isArray(value)) return null;
    const completed = new Array(value.length);
    shaping.allowance.take(0, value.length);
    for (let index = 0; index < value.length; index++) {
      completed[index] = complete(value[index], shaping);
      if (completed[index] === BROKEN || shaping.allowance.isSpent) return null;
    }
    return completed;
  };
}

/**
 * A value of an abstract type says itself what it is; where it names none but its interface, it is known by that alone.
 */
function anyOf(type: GraphQLAbstractType, selections: readonly SelectionSetNode[], asked: Asked): Complete {
  const shapes = new Map<GraphQLCompositeType, Complete>();
  return (value, shaping) => {
    const actual = actualType((value as Typed).__typename, type, asked.schema);
    if (!actual) return null;
    const shape = shapes.get(actual) ?? objectOf(actual, selections, asked);
    shapes.set(actual, shape);
    return shape(value, shaping);
  };
}

interface Typed {
  readonly __typename?: string;
}

function actualType(name: string | undefined, type: GraphQLAbstractType, schema: GraphQLSchema) {
  if (name === undefined) return type;
  const named = schema.getType(name);
  if (isObjectType(named)) return schema.isSubType(type, named) ? named : undefined;
  return isAbstractType(named) ? type : undefined;
}
