import {
  type DocumentNode,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  Kind,
  type TypeNode,
  visit,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';

/** Federation's type of anything. */
const ANY: TypeNode = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: '_Any' } };

/**
 * Compiles an operation whose variables graphql-js coerces, and which then may be anything: graphql-jit 0.8 overlooks default values of
 * non-null types, and never ends compiling an input type that contains itself.
 */
export function compile(schema: GraphQLSchema, document: DocumentNode, operationName: string | undefined) {
  const definitions = getOperationAST(document, operationName)?.variableDefinitions ?? [];
  if (definitions.length === 0) return compileQuery(schema, document, operationName);
  const simpler = visit(document, { VariableDefinition: ({ kind, variable }) => ({ kind, variable, type: ANY }) });
  const compiled = compileQuery(schema, simpler, operationName);
  if (!isCompiledQuery(compiled)) return compiled;
  const query: CompiledQuery['query'] = (root, context, variables) => {
    const { coerced, errors } = getVariableValues(schema, definitions, variables ?? {});
    return errors ? { errors } : compiled.query(root, context, coerced);
  };
  return { ...compiled, query };
}
