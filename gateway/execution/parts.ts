import { badUserInput } from '@dienstweg/kit';
import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  Kind,
  OperationTypeNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { type Required, type RequiredBy, together } from './requirements.ts';

/**
 * The parts of a document that are planned apart, since some of its fields require one thing with different arguments.
 * All fields that require nothing of the kind are in the first. What does not come apart is refused.
 */
export function partsOf(document: DocumentNode, schema: GraphQLSchema, requiredBy: RequiredBy): DocumentNode[] {
  const groups: Required[] = [new Map()];
  const groupOf = new Map<FieldNode, number>();
  eachRequiring(document, schema, requiredBy, (field, required) => {
    const fitting = groups.findIndex((group) => together(group, required));
    const place = fitting < 0 ? groups.length : fitting;
    groups[place] = together(groups[place] ?? new Map(), required) ?? notTogether();
    groupOf.set(field, place);
  });
  if (groups.length === 1) return [document];
  if (isMutation(document)) notTogether();
  const parts = groups.map((_, place) => partOf(document, groupOf, place));
  for (const part of parts) checkTogether(part, schema, requiredBy);
  return parts;
}

type Selecting = Pick<FieldNode, 'selectionSet'>;

/** The document with the fields of one group and, but for the first, no more than what leads to them. */
function partOf(document: DocumentNode, groupOf: ReadonlyMap<FieldNode, number>, place: number): DocumentNode {
  const isNeedless = ({ selectionSet }: Selecting) => place > 0 && selectionSet?.selections.length === 0;
  return visit(document, {
    Field: {
      enter(node) {
        const group = groupOf.get(node);
        if (group === place) return false;
        return group !== undefined || (place > 0 && !node.selectionSet) ? null : undefined;
      },
      leave: (node) => (isNeedless(node) ? null : undefined),
    },
    InlineFragment: { leave: (node) => (isNeedless(node) ? null : undefined) },
  });
}

function checkTogether(part: DocumentNode, schema: GraphQLSchema, requiredBy: RequiredBy) {
  let all: Required = new Map();
  eachRequiring(part, schema, requiredBy, (_, required) => {
    all = together(all, required) ?? notTogether();
  });
}

function eachRequiring(
  document: DocumentNode,
  schema: GraphQLSchema,
  requiredBy: RequiredBy,
  found: (field: FieldNode, required: readonly Required[]) => void,
) {
  const types = new TypeInfo(schema);
  const Field = (node: FieldNode) => {
    const required = requiredBy(types.getParentType(), node.name.value);
    if (required.length > 0) found(node, required);
  };
  visit(document, visitWithTypeInfo(types, { Field }));
}

const isMutation = ({ definitions }: DocumentNode) =>
  definitions.some((each) => each.kind === Kind.OPERATION_DEFINITION && each.operation === OperationTypeNode.MUTATION);

function notTogether(): never {
  throw badUserInput({
    EN: 'Some of these fields require the same of other services in different ways: ask for them apart.',
    DE: 'Einige dieser Felder brauchen dasselbe von anderen Diensten auf verschiedene Weise: Bitte getrennt abfragen.',
  });
}
