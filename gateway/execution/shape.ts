import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type SelectionSetNode,
  TypeNameMetaFieldDef,
} from 'graphql';
import type { Entity } from './entities.ts';

/** Stands for a value that must not be null and is: what contains it becomes null. */
const BROKEN = Symbol('broken');
type Complete = (value: unknown) => unknown;
type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;

/** What turns all that the services answered into what was asked for: these fields, in this order, nulls where they belong. */
export function shapeOf(
  type: GraphQLObjectType,
  selections: SelectionSetNode[],
  schema: GraphQLSchema,
  fragments: Fragments,
) {
  return objectOf(type, selections, schema, fragments) as (data: Entity) => Entity | null;
}

function objectOf(
  type: GraphQLObjectType,
  selections: SelectionSetNode[],
  schema: GraphQLSchema,
  fragments: Fragments,
): Complete {
  const asked = fieldsOf(type, selections, schema, fragments);
  const completers = Array.from(asked.values(), (nodes): Complete => {
    const name = nodes[0]?.name.value ?? '';
    if (name === TypeNameMetaFieldDef.name) return () => type.name;
    const below = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    return completer(type.getFields()[name]?.type as GraphQLOutputType, below, schema, fragments);
  });
  return written([...asked.keys()], completers);
}

/** Written out as a program: V8 finds properties that a program names several times faster than those that a variable names. */
function written(keys: readonly string[], completers: readonly Complete[]): Complete {
  const values = keys.map((key, i) => `const v${i} = complete${i}(value.${key}); if (v${i} === BROKEN) return null;`);
  const shaped = keys.map((key, i) => `${key}: v${i}`);
  const names = ['BROKEN', ...keys.map((_, i) => `complete${i}`)];
  const program = new Function(...names, `return (value) => { ${values.join(' ')} return { ${shaped} }; }`);
  return program(BROKEN, ...completers);
}

function completer(
  type: GraphQLOutputType,
  selections: SelectionSetNode[],
  schema: GraphQLSchema,
  fragments: Fragments,
): Complete {
  if (isNonNullType(type)) {
    const complete = completer(type.ofType, selections, schema, fragments);
    return (value) => complete(value) ?? BROKEN;
  }
  if (isListType(type)) return listOf(completer(type.ofType, selections, schema, fragments));
  if (isEnumType(type)) return (value) => (type.getValue(value as string) ? value : null);
  if (isObjectType(type)) return orNull(objectOf(type, selections, schema, fragments));
  if (isAbstractType(type)) return orNull(anyOf(selections, schema, fragments));
  return (value) => value ?? null;
}

const orNull =
  (complete: Complete): Complete =>
  (value) =>
    value === null || value === undefined ? null : complete(value);

function listOf(complete: Complete): Complete {
  return orNull((value) => {
    const items = value as unknown[];
    const completed = new Array(items.length);
    for (let index = 0; index < items.length; index++) {
      completed[index] = complete(items[index]);
      if (completed[index] === BROKEN) return null;
    }
    return completed;
  });
}

/** A value of an abstract type says itself what it is. */
function anyOf(selections: SelectionSetNode[], schema: GraphQLSchema, fragments: Fragments): Complete {
  const shapes = new Map<string, Complete>();
  return (value) => {
    const { __typename } = value as { __typename: string };
    const type = schema.getType(__typename);
    if (!isObjectType(type)) return null;
    const shape = shapes.get(__typename) ?? objectOf(type, selections, schema, fragments);
    shapes.set(__typename, shape);
    return shape(value);
  };
}

/** The fields that are asked of an object of this type, by the key of their answer. */
export function fieldsOf(
  type: GraphQLObjectType,
  selections: SelectionSetNode[],
  schema: GraphQLSchema,
  fragments: Fragments,
) {
  const fields = new Map<string, FieldNode[]>();
  const applies = (name: string | undefined) => {
    const condition = name === undefined ? type : schema.getType(name);
    return condition === type || (isAbstractType(condition) && schema.isSubType(condition, type));
  };
  const gather = ({ selections }: SelectionSetNode) => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        fields.set(key, [...(fields.get(key) ?? []), selection]);
      } else {
        const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments[selection.name.value];
        if (fragment && applies(fragment.typeCondition?.name.value)) gather(fragment.selectionSet);
      }
    }
  };
  selections.forEach(gather);
  return fields;
}
