import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  type DocumentNode,
  defaultFieldResolver,
  type GraphQLObjectType,
  GraphQLScalarType,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  isScalarType,
  isUnionType,
} from 'graphql';
import { countLists } from './allowance.ts';
import { conventionOf, type Resolver } from './conventions.ts';
import { externalFields } from './external-fields.ts';
import type { Table } from './loaders/table.ts';
import type { NeedsResolver } from './needs.ts';
import { entitiesResolver, type ResolveReference } from './references.ts';
import { scalars } from './scalars.ts';

/** What a service knows of its entities. */
interface Known {
  readonly tables: ReadonlyMap<string, Table>;
  /** The type whose references count as read. */
  readonly subject: string | undefined;
}

type ResolverMap = Readonly<Record<string, GraphQLScalarType | Readonly<Record<string, unknown>>>>;

/**
 * The executable schema of a service: its SDL, its resolvers, and what follows from its entities. Throws where they do
 * not fit together.
 */
export function schemaOf(typeDefs: DocumentNode, resolvers: object, { tables, subject }: Known): GraphQLSchema {
  const schema = buildSubgraphSchema({ typeDefs });
  const entityUnion = schema.getType('_Entity');
  const entities = new Set(isUnionType(entityUnion) ? entityUnion.getTypes().map(({ name }) => name) : []);
  const references = new Map<string, ResolveReference>();

  for (const [name, scalar] of Object.entries(scalars)) attachScalar(schema, name, scalar);
  for (const [name, given] of Object.entries(resolvers as ResolverMap)) {
    if (given instanceof GraphQLScalarType) attachScalar(schema, name, given);
    else attach(schema, name, given, references, tables.has(name));
  }
  const { _entities } = schema.getQueryType()?.getFields() ?? {};
  if (_entities)
    _entities.resolve = entitiesResolver(entities, { tables, subject, own: references }) as Resolver as never;
  if (isUnionType(entityUnion)) entityUnion.resolveType = ({ __typename }: { __typename: string }) => __typename;

  const given = externalFields(typeDefs);
  const open = [...Object.values(schema.getTypeMap())].filter(isObjectType).flatMap((type) => {
    const answersItself =
      type === schema.getQueryType() ||
      type === schema.getMutationType() ||
      entities.has(type.name) ||
      tables.has(type.name);
    return answersItself ? unresolved(type, tables, given(type.name)) : readProperties(type);
  });
  if (open.length > 0) throw new Error(`Neither a resolver nor a column answers ${open.join(', ')}.`);
  countLists(schema);
  return schema;
}

function attachScalar(schema: GraphQLSchema, name: string, { serialize, parseValue, parseLiteral }: GraphQLScalarType) {
  const type = schema.getType(name);
  if (isScalarType(type)) Object.assign(type, { serialize, parseValue, parseLiteral });
}

function attach(
  schema: GraphQLSchema,
  name: string,
  resolvers: Readonly<Record<string, unknown>>,
  references: Map<string, ResolveReference>,
  isEntity: boolean,
) {
  const type = schema.getType(name);
  if (!isObjectType(type) && !isInterfaceType(type) && !isUnionType(type))
    throw new Error(`The schema has no type ${name} to resolve.`);
  for (const [fieldName, resolve] of Object.entries(resolvers)) {
    if (fieldName === '__resolveReference') references.set(name, resolve as ResolveReference);
    else if (fieldName === '__resolveType' && !isObjectType(type))
      type.resolveType = resolve as typeof type.resolveType;
    else {
      const field = isObjectType(type) ? type.getFields()[fieldName] : undefined;
      if (!field) throw new Error(`The schema has no field ${name}.${fieldName} to resolve.`);
      const { reads } = resolve as Partial<NeedsResolver>;
      if (isEntity && !reads) throw new Error(`The resolver of ${name}.${fieldName} does not say what it requires.`);
      field.extensions = { ...field.extensions, reads };
      field.resolve = resolve as Resolver as never;
    }
  }
}

/**
 * Fields of a value that is no entity are its properties, which may be functions and promises: the compiler reads plain
 * ones only.
 */
function readProperties(type: GraphQLObjectType): never[] {
  for (const field of Object.values(type.getFields())) field.resolve ??= defaultFieldResolver;
  return [];
}

/** Fills in what convention resolves, and names what is left. */
function unresolved(type: GraphQLObjectType, tables: ReadonlyMap<string, Table>, given: ReadonlySet<string>): string[] {
  const table = tables.get(type.name);
  return Object.values(type.getFields()).flatMap((field) => {
    if (field.resolve) return [];
    const convention = table && conventionOf(table, field as never, tables);
    if (!convention) return given.has(field.name) ? [] : [`${type.name}.${field.name}`];
    field.extensions = { ...field.extensions, reads: convention.reads };
    field.resolve = convention.resolve as never;
    if (convention.derive) table.derived.set(field.name, convention.derive);
    return [];
  });
}
