import {
  type DocumentNode,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  isInputObjectType,
  Kind,
  type TypeNode,
  type VariableDefinitionNode,
  visit,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';

/** So many errors are told of one document or of its variables. */
export const MOST_ERRORS = 5;

/** The variables of an operation as graphql-js coerces them, or the first of what is wrong with them. */
export const coercedVariables = (
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
  variables: Readonly<Record<string, unknown>> | null | undefined,
) => getVariableValues(schema, definitions, variables ?? {}, { maxErrors: MOST_ERRORS });

/** Federation's type of anything. */
const ANY: TypeNode = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: '_Any' } };

/**
 * Compiles an operation whose variables graphql-js coerces: graphql-jit 0.8 overlooks default values of non-null types, never ends
 * compiling an input type that contains itself, and would go through each entry of a list once more.
 */
export function compile(schema: GraphQLSchema, document: DocumentNode, operationName: string | undefined) {
  const definitions = getOperationAST(document, operationName)?.variableDefinitions ?? [];
  if (definitions.length === 0) return compileQuery(schema, document, operationName);
  const simpler = visit(document, { VariableDefinition: (definition) => simplified(schema, definition) });
  const compiled = compileQuery(schema, simpler, operationName);
  if (!isCompiledQuery(compiled)) return compiled;
  const query: CompiledQuery['query'] = (root, context, variables) => {
    const { coerced, errors } = coercedVariables(schema, definitions, variables);
    return errors ? { errors } : compiled.query(root, context, coerced);
  };
  return { ...compiled, query };
}

function simplified(schema: GraphQLSchema, definition: VariableDefinitionNode): VariableDefinitionNode {
  const { kind, variable, type } = definition;
  const nullable = type.kind === Kind.NON_NULL_TYPE ? type.type : type;
  if (nullable.kind === Kind.LIST_TYPE || isInputObjectType(schema.getType(nullable.name.value)))
    return { kind, variable, type: ANY };
  return nullable === type ? definition : { kind, variable, type };
}
