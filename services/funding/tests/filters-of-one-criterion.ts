import { sdlOf } from '@dienstweg/schema';
import {
  buildASTSchema,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';

const schema = buildASTSchema(sdlOf('funding'), { assumeValidSDL: true });
const SCALARS: Readonly<Record<string, readonly unknown[]>> = {
  Boolean: [true, false],
  Date: ['2021-03-15'],
  Float: [0.5],
  ID: ['x7'],
  Int: [3],
  String: ['83101'],
};

/** Some values of an input, among them every value of an enum and every field of an object alone. */
function samplesOf(type: GraphQLInputType): readonly unknown[] {
  if (isNonNullType(type)) return samplesOf(type.ofType as GraphQLInputType);
  if (isEnumType(type)) return type.getValues().map(({ name }) => name);
  if (isListType(type)) {
    const single = samplesOf(type.ofType as GraphQLInputType);
    return [...single.map((value) => [value]), [...single, ...single].slice(0, Math.max(2, single.length))];
  }
  if (isInputObjectType(type)) return objectsOf(type);
  return SCALARS[type.name] ?? [];
}

function objectsOf(type: GraphQLInputObjectType): readonly object[] {
  const fields = Object.values(type.getFields());
  const required = fields.filter((field) => isNonNullType(field.type));
  const least = Object.fromEntries(required.map(({ name, type: given }) => [name, samplesOf(given).at(-1)]));
  return [
    least,
    ...fields.flatMap(({ name, type: given }) => samplesOf(given).map((value) => ({ ...least, [name]: value }))),
  ];
}

/** For each criterion of the filter some filters that ask by it alone, each with the path of the criterion. */
export const filtersOfOneCriterion = Object.values(
  (schema.getType('CohortFilter') as GraphQLInputObjectType).getFields(),
)
  .filter(({ type }) => String(getNamedType(type)) !== 'CohortFilter')
  .flatMap(({ name: part, type }) =>
    Object.values((getNamedType(type) as GraphQLInputObjectType).getFields()).map(
      ({ name, type: given }) =>
        [`${part}.${name}`, samplesOf(given).map((value) => ({ [part]: { [name]: value } }))] as const,
    ),
  );

/** The values of all enums, as they stand in a document. */
export const enumValues = Object.values(schema.getTypeMap()).flatMap((type) =>
  isEnumType(type) && !type.name.startsWith('__') ? type.getValues().map(({ name }) => [type.name, name] as const) : [],
);
