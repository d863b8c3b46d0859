import type { Allowance } from '@dienstweg/kit';
import {
  type GraphQLAbstractType,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type SelectionSetNode,
  TypeNameMetaFieldDef,
} from 'graphql';
import type { Entity } from './entities.ts';
import { type Fragments, fieldsOf } from './fields.ts';
import type { Keys } from './keys.ts';
import { leafOf } from './leaves.ts';

/** Stands for a value that must not be null and is: what contains it becomes null. */
const BROKEN = Symbol('broken');
type Complete = (value: unknown, allowance: Allowance) => unknown;

interface Asked {
  readonly schema: GraphQLSchema;
  readonly fragments: Fragments;
  readonly keys: Keys;
}

/** What turns all that services answered into what was asked for: these fields, in this order, each of its type, nulls where they belong. */
export function shapeOf(type: GraphQLCompositeType, selections: readonly SelectionSetNode[], asked: Asked) {
  return objectOf(type, selections, asked) as (data: Entity, allowance: Allowance) => Entity | null;
}

function objectOf(type: GraphQLCompositeType, selections: readonly SelectionSetNode[], asked: Asked): Complete {
  const fields = fieldsOf(type, selections, asked.schema, asked.fragments);
  const names = [...fields.keys()];
  const keys = names.map((name) => asked.keys.of(name));
  const completers = Array.from(fields.values(), ([node, ...others]): Complete => {
    if (node.name.value === TypeNameMetaFieldDef.name) return () => (isObjectType(type) ? type.name : BROKEN);
    if (node.name.value.startsWith('__')) return (value) => value;
    const field = 'getFields' in type ? type.getFields()[node.name.value] : undefined;
    if (!field) throw new Error(`${type.name} has no field ${node.name.value}.`);
    return completer(
      field.type,
      [node, ...others].flatMap(({ selectionSet }) => selectionSet ?? []),
      asked,
    );
  });
  const bytes = names.reduce((sum, name) => sum + name.length + PUNCTUATION, 0);
  const empty = names.includes('__proto__') ? () => Object.create(null) : () => ({});
  return (value, allowance) => {
    allowance.take(1, bytes);
    const shaped: Entity = empty();
    for (let i = 0; i < completers.length; i++) {
      const completed = (completers[i] as Complete)((value as Entity)[keys[i] as string], allowance);
      if (completed === BROKEN) return null;
      shaped[names[i] as string] = completed;
    }
    return shaped;
  };
}

/** About what a key takes in JSON besides its name. */
const PUNCTUATION = 6;

function completer(type: GraphQLOutputType, selections: readonly SelectionSetNode[], asked: Asked): Complete {
  if (isNonNullType(type)) {
    const complete = completer(type.ofType, selections, asked);
    return (value, allowance) => complete(value, allowance) ?? BROKEN;
  }
  if (isListType(type)) return orNull(listOf(completer(type.ofType, selections, asked)));
  if (isLeafType(type)) return orNull(leaf(type));
  return orNull(isAbstractType(type) ? anyOf(type, selections, asked) : objectOf(type, selections, asked));
}

const orNull =
  (complete: Complete): Complete =>
  (value, allowance) =>
    value === null || value === undefined ? null : complete(value, allowance);

function leaf(type: Parameters<typeof leafOf>[0]): Complete {
  const isValid = leafOf(type);
  return (value, allowance) => {
    if (!isValid(value)) return null;
    if (typeof value === 'string') allowance.take(0, value.length);
    return value;
  };
}

function listOf(complete: Complete): Complete {
  return (value, allowance) => {
    if (!Array.isArray(value)) return null;
    const completed = new Array(value.length);
    allowance.take(0, value.length);
    for (let index = 0; index < value.length; index++) {
      completed[index] = complete(value[index], allowance);
      if (completed[index] === BROKEN) return null;
    }
    return completed;
  };
}

/** A value of an abstract type says itself what it is; where it names none but its interface, it is known by that alone. */
function anyOf(type: GraphQLAbstractType, selections: readonly SelectionSetNode[], asked: Asked): Complete {
  const shapes = new Map<GraphQLCompositeType, Complete>();
  return (value, allowance) => {
    const actual = actualType((value as Typed).__typename, type, asked.schema);
    if (!actual) return null;
    const shape = shapes.get(actual) ?? objectOf(actual, selections, asked);
    shapes.set(actual, shape);
    return shape(value, allowance);
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
