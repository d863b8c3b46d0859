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

type Values = Readonly<Record<string, unknown>>;

/** The variables on which it depends whether a selection is made. */
export function conditionsOf(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive({ name, arguments: given = [] }) {
      if (!isCondition(name.value)) return;
      for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}

/** A document without the selections that are not made with these values, and without their conditions. */
export function withoutConditions(document: DocumentNode, values: Values): DocumentNode {
  const choose = (node: SelectionNode) => (isMade(node, values) ? undefined : null);
  const visitor: ASTVisitor = {
    Field: choose,
    InlineFragment: choose,
    FragmentSpread: choose,
    Directive: ({ name }) => (isCondition(name.value) ? null : undefined),
  };
  return visit(document, visitor);
}

const isCondition = (directive: string) =>
  directive === GraphQLSkipDirective.name || directive === GraphQLIncludeDirective.name;

const isMade = (node: SelectionNode, values: Values) =>
  getDirectiveValues(GraphQLSkipDirective, node, values)?.if !== true &&
  getDirectiveValues(GraphQLIncludeDirective, node, values)?.if !== false;
