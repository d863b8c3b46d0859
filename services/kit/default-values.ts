import { type DocumentNode, getOperationAST, valueFromASTUntyped } from 'graphql';
import type { CompiledQuery } from 'graphql-jit';

/** The query with the default values of its variables filled in beforehand: graphql-jit 0.8 overlooks them where the type is non-null. */
export function withDefaultValues(
  compiled: CompiledQuery,
  document: DocumentNode,
  operationName: string | undefined,
): CompiledQuery {
  const definitions = getOperationAST(document, operationName)?.variableDefinitions ?? [];
  const defaults = Object.fromEntries(
    definitions.flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
    ),
  );
  if (Object.keys(defaults).length === 0) return compiled;
  return {
    ...compiled,
    query: (root, context, variables) => compiled.query(root, context, { ...defaults, ...variables }),
  };
}
