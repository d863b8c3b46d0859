import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  isInputObjectType,
  isNonNullType,
  Kind,
  TypeInfo,
  type TypeNode,
  type VariableDefinitionNode,
  type VariableNode,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { badUserInput } from './errors.ts';

/** So many errors are told of one document or of its variables. */
export const MOST_ERRORS = 5;

type Values = Readonly<Record<string, unknown>>;
/** The variables of an operation as graphql-js coerces them, or the first of what is wrong with them. */
export type Coerce = (variables: Values | null | undefined) => { coerced?: Values; errors?: GraphQLError[] };

/**
 * What coerces the variables of the only operation of a document. A variable of a nullable type may stand for an
 * argument that must not be null but has a default; that it is then null, graphql-js sees only while it executes, and
 * no compiler sees.
 */
export function coercionOf(schema: GraphQLSchema, document: DocumentNode, operationName?: string): Coerce {
  const definitions = getOperationAST(document, operationName)?.variableDefinitions ?? [];
  const needed = neededIn(document, schema);
  const nullable = definitions.filter(
    ({ variable, type }) => type.kind !== Kind.NON_NULL_TYPE && needed.has(variable.name.value),
  );
  return (variables) => {
    const { coerced, errors } = getVariableValues(schema, definitions, variables ?? {}, { maxErrors: MOST_ERRORS });
    if (errors) return { errors: [...errors] };
    const missing = nullable.filter(({ variable }) => coerced[variable.name.value] === null);
    return missing.length > 0 ? { errors: missing.slice(0, MOST_ERRORS).map(mustNotBeNull) } : { coerced };
  };
}

/** The variables that stand where null must not. */
function neededIn(document: DocumentNode, schema: GraphQLSchema): Set<string> {
  const needed = new Set<string>();
  const types = new TypeInfo(schema);
  const Variable = ({ name }: VariableNode) => {
    if (isNonNullType(types.getInputType())) needed.add(name.value);
  };
  visit(document, visitWithTypeInfo(types, { Variable }));
  return needed;
}

function mustNotBeNull(definition: VariableDefinitionNode): GraphQLError {
  const name = `"$${definition.variable.name.value}"`;
  const originalError = badUserInput({
    EN: `Variable ${name} must not be null: leave it out for the default.`,
    DE: `Die Variable ${name} darf nicht null sein: Ohne sie gilt der Vorgabewert.`,
  });
  return new GraphQLError(originalError.message, { nodes: definition, originalError });
}

/** Federation's type of anything. */
const ANY: TypeNode = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: '_Any' } };

/**
 * Compiles an operation whose variables graphql-js coerces: graphql-jit 0.8 overlooks default values of non-null types,
 * never ends compiling an input type that contains itself, and would go through each entry of a list once more.
 */
export function compile(schema: GraphQLSchema, document: DocumentNode, operationName: string | undefined) {
  const definitions = getOperationAST(document, operationName)?.variableDefinitions ?? [];
  if (definitions.length === 0) return compileQuery(schema, document, operationName);
  const simpler = visit(document, { VariableDefinition: (definition) => simplified(schema, definition) });
  const compiled = compileQuery(schema, simpler, operationName);
  if (!isCompiledQuery(compiled)) return compiled;
  const coerce = coercionOf(schema, document, operationName);
  const query: CompiledQuery['query'] = (root, context, variables) => {
    const { coerced, errors } = coerce(variables);
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
