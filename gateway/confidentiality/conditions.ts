import {
  type ASTVisitor,
  type DocumentNode,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  getDirectiveValues,
  Kind,
  type SelectionNode,
  visit,
} from 'graphql';
import { BESIDE } from './beside.ts';

type Values = Readonly<Record<string, unknown>>;

/** The variables on which it depends whether a selection is made. */
export function conditionsOf(document: DocumentNode): string[] {
  const names: string[] = [];
  visit(document, {
    Directive({ name, arguments: given = [] }) {
      if (name.value !== 'skip' && name.value !== 'include') return;
      for (const { value } of given) if (value.kind === Kind.VARIABLE) names.push(value.name.value);
    },
  });
  return names;
}

/** A document without the selections that are not made with these values, and without their conditions. */
export function withoutConditions(document: DocumentNode, values: Values): DocumentNode {
  const choose = (node: SelectionNode) => (isMade(node, values) ? undefined : null);
  const visitor: ASTVisitor = {
    Field: choose,
    InlineFragment: choose,
    FragmentSpread: choose,
    Directive: ({ name }) => (name.value === 'skip' || name.value === 'include' ? null : undefined),
    SelectionSet: { leave: (node) => (node.selections.length ? undefined : { ...node, selections: [NOTHING] }) },
  };
  return visit(document, visitor);
}

const isMade = (node: SelectionNode, values: Values) =>
  getDirectiveValues(GraphQLSkipDirective, node, values)?.if !== true &&
  getDirectiveValues(GraphQLIncludeDirective, node, values)?.if !== false;

/** Stands where no selection is left, since there must be one; it is taken out again. */
const NOTHING = {
  kind: Kind.FIELD,
  alias: { kind: Kind.NAME, value: BESIDE },
  name: { kind: Kind.NAME, value: '__typename' },
} as const;
