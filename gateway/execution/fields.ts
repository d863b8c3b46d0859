import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { keyOf } from './rekeyed.ts';

export type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;

/** The fragments of a document by name. */
export const fragmentsOf = (document: DocumentNode): Fragments =>
  Object.fromEntries(
    document.definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])),
  );

/**
 * The fields that are asked of an object of this type, by the key of their answer (CollectFields of the specification).
 */
export function fieldsOf(
  type: GraphQLCompositeType,
  selections: readonly SelectionSetNode[],
  schema: GraphQLSchema,
  fragments: Fragments,
): Map<string, [FieldNode, ...FieldNode[]]> {
  const fields = new Map<string, [FieldNode, ...FieldNode[]]>();
  const gather = ({ selections }: SelectionSetNode) => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const known = fields.get(keyOf(selection));
        if (known) known.push(selection);
        else fields.set(keyOf(selection), [selection]);
      } else {
        const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments[selection.name.value];
        if (fragment && applies(type, fragment.typeCondition?.name.value, schema)) gather(fragment.selectionSet);
      }
    }
  };
  selections.forEach(gather);
  return fields;
}

function applies(type: GraphQLCompositeType, condition: string | undefined, schema: GraphQLSchema): boolean {
  const wanted = condition === undefined ? type : schema.getType(condition);
  if (wanted === type) return true;
  return isAbstractType(wanted) && isCompositeType(type) && 'getFields' in type && schema.isSubType(wanted, type);
}
