import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

type Field = GraphQLField<unknown, unknown>;
/** Gives the next of so many numbers from 0. */
export type Choose = (most: number) => number;

/** The same choices each time. */
export function choices(seed: number): Choose {
  let state = seed;
  return (most) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % most;
  };
}

/** Documents that ask for every field that clients can reach: one for each type, along a shortest way to it. */
export function documentsOf(schema: GraphQLSchema, choose: Choose): string[] {
  return Array.from(waysIn(schema), ([type, way]) => {
    const fields = Object.values(type.getFields()).map((field) => `${called(field, choose)}${below(field)}`);
    const inside = [...way.steps].reduceRight(
      (selected, step) =>
        typeof step === 'string' ? `... on ${step} { ${selected} }` : `${called(step, choose)} { ${selected} }`,
      fields.join(' '),
    );
    return `${way.operation} { ${inside} }`;
  });
}

/** The fields, and the names of types between them, that lead from a root to a type. */
interface Way {
  readonly operation: 'query' | 'mutation';
  readonly steps: readonly (Field | string)[];
}

function waysIn(schema: GraphQLSchema): Map<GraphQLObjectType, Way> {
  const ways = new Map<GraphQLObjectType, Way>();
  const reach = (type: unknown, way: Way) => {
    if (isAbstractType(type))
      for (const each of schema.getPossibleTypes(type)) reach(each, { ...way, steps: [...way.steps, each.name] });
    if (isObjectType(type) && !ways.has(type)) ways.set(type, way);
  };
  reach(schema.getQueryType(), { operation: 'query', steps: [] });
  reach(schema.getMutationType(), { operation: 'mutation', steps: [] });
  for (const [type, { operation, steps }] of ways)
    for (const field of Object.values(type.getFields()))
      reach(getNamedType(field.type), { operation, steps: [...steps, field] });
  return ways;
}

const below = ({ type }: Field) => (isLeafType(getNamedType(type)) ? '' : ' { __typename }');

function called({ name, args }: Field, choose: Choose): string {
  const given = args.filter((arg) => isNonNullType(arg.type) || choose(2) > 0);
  return given.length ? `${name}(${given.map((arg) => argument(arg, choose)).join(', ')})` : name;
}

const argument = ({ name, type }: Pick<GraphQLArgument, 'name' | 'type'>, choose: Choose, depth = 0) =>
  `${name}: ${written(type, choose, depth)}`;

const VALUES: Readonly<Record<string, readonly string[]>> = {
  Boolean: ['true', 'false'],
  Int: ['1', '2', '12'],
  Float: ['0.5', '12'],
  Cents: ['100000'],
  Date: ['"2019-06-30"', '"2020-08-01"', '"2022-06-30"'],
  ID: ['"kassel"', '"wesel"', '"57"', '"58"', '"altenpflege-kassel-1"', '"kassel-2018-training"', '"nowhere"'],
  String: ['"34117"', '"nothing"'],
};

function written(type: GraphQLInputType, choose: Choose, depth: number): string {
  if (isNonNullType(type)) return written(type.ofType, choose, depth);
  if (isListType(type)) return `[${written(type.ofType, choose, depth)}]`;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(
      (field) => depth < 3 || !isInputObjectType(getNamedType(field.type)),
    );
    const chosen = new Set(fields.length ? [fields[choose(fields.length)], fields[choose(fields.length)]] : []);
    const given = fields.filter((field) => isNonNullType(field.type) || chosen.has(field));
    return `{ ${given.map((field) => argument(field, choose, depth + 1)).join(', ')} }`;
  }
  const values = isEnumType(type) ? type.getValues().map(({ name }) => name) : (VALUES[type.name] ?? []);
  return values[choose(values.length)] ?? '"2020-08-01T00:00:00Z"';
}
