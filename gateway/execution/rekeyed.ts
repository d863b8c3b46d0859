import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  type SelectionNode,
  TypeInfo,
  TypeNameMetaFieldDef,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { Keys } from './keys.ts';
import { plannedName } from './variables.ts';

/**
 * The document as it is planned: each field under a key of ours, `__typename` only where nothing else tells the type,
 * and nothing of the schema.
 */
export function rekeyed(document: DocumentNode, schema: GraphQLSchema, keys: Keys): DocumentNode {
  const types = new TypeInfo(schema);
  const rekey = (selection: SelectionNode): SelectionNode =>
    selection.kind === Kind.FIELD ? { ...selection, alias: nameOf(keys.of(keyOf(selection))) } : selection;
  return visit(
    document,
    visitWithTypeInfo(types, {
      Variable: (node) => ({ ...node, name: nameOf(plannedName(node.name.value)) }),
      SelectionSet: {
        leave(node) {
          const selections = node.selections.filter((each) => !isMeta(each)).map(rekey);
          const dependsOnType = isAbstractType(types.getParentType()) && node.selections.some(asksForType);
          return { ...node, selections: dependsOnType || !selections.length ? [TYPENAME, ...selections] : selections };
        },
      },
    }),
  );
}

/** Under which key a client wants a field. */
export const keyOf = ({ alias, name }: FieldNode) => (alias ?? name).value;

const nameOf = (value: string) => ({ kind: Kind.NAME, value }) as const;
const TYPENAME = { kind: Kind.FIELD, name: nameOf(TypeNameMetaFieldDef.name) } as const;

const isMeta = (selection: SelectionNode) => selection.kind === Kind.FIELD && selection.name.value.startsWith('__');
const asksForType = (selection: SelectionNode) =>
  selection.kind !== Kind.FIELD || selection.name.value === TypeNameMetaFieldDef.name;
