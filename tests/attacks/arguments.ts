import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  isScalarType,
} from 'graphql';

/** A request that puts a text into one place of one argument. */
export interface Target {
  /** Such as `Query.cohort(where.participant.site)`. */
  name: string;
  query: string;
  variables(text: string): Record<string, unknown>;
}

/** Arguments of ids that lead to something in the demo, so that what lies below them is reached. */
const KNOWN: Record<string, string> = {
  'Query.programme': '"kassel"',
  'Query.participant': '"1"',
  'Query.organisation': '"stadt-kassel"',
};

/** Every place where a text of the client goes into an argument, each reached by the shortest way. */
export function targetsIn(schema: GraphQLSchema): Target[] {
  const targets: Target[] = [];
  const seen = new Set<GraphQLObjectType>();
  let level = [{ type: schema.getQueryType() as GraphQLObjectType, around: (inner: string) => inner }];
  while (level.length) {
    const next: typeof level = [];
    for (const { type, around } of level) {
      if (seen.has(type)) continue;
      seen.add(type);
      for (const field of Object.values(type.getFields())) {
        const wrap = (given: string) => (inner: string) => around(`${field.name}${given} ${inner && `{ ${inner} }`}`);
        for (const argument of field.args)
          targets.push(...targetsOf(`${type.name}.${field.name}`, field, argument, wrap));
        const below = getNamedType(field.type);
        if (isObjectType(below))
          next.push({ type: below, around: wrap(argumentsOf(`${type.name}.${field.name}`, field)) });
      }
    }
    level = next;
  }
  return targets;
}

function targetsOf(
  name: string,
  field: GraphQLField<unknown, unknown>,
  argument: GraphQLArgument,
  wrap: (given: string) => (inner: string) => string,
): Target[] {
  const inner = isObjectType(getNamedType(field.type)) ? '__typename' : '';
  const others = argumentsOf(name, field, argument);
  const given = `(${argument.name}: $value${others && `, ${others.slice(1, -1)}`})`;
  return placesIn(argument.type).map(({ path, build }) => ({
    name: `${name}(${[argument.name, ...path].join('.')})`,
    query: `query ($value: ${argument.type}) { ${wrap(given)(inner)} }`,
    variables: (text) => ({ value: build(text) }),
  }));
}

interface Place {
  path: string[];
  build(text: string): unknown;
}

function placesIn(given: GraphQLInputType, within: readonly GraphQLInputType[] = []): Place[] {
  const type = getNullableType(given);
  if (isListType(type))
    return placesIn(type.ofType, within).map(({ path, build }) => ({ path, build: (text) => [build(text)] }));
  if (isScalarType(type)) {
    return ['String', 'ID', 'Date', 'DateTime'].includes(type.name) ? [{ path: [], build: (text) => text }] : [];
  }
  if (!isInputObjectType(type) || within.includes(type)) return [];
  const required = Object.fromEntries(
    Object.values(type.getFields()).flatMap((field) =>
      isRequiredInputField(field) ? [[field.name, sampleOf(field.type)]] : [],
    ),
  );
  return Object.values(type.getFields()).flatMap((field) =>
    placesIn(field.type, [...within, type]).map(({ path, build }) => ({
      path: [field.name, ...path],
      build: (text) => ({ ...required, [field.name]: build(text) }),
    })),
  );
}

/** The arguments that a field cannot do without, as they stand in a document; one of them may be left out. */
function argumentsOf(name: string, { args }: GraphQLField<unknown, unknown>, except?: GraphQLArgument): string {
  const needed = args.filter((each) => each !== except && isRequiredArgument(each));
  const given = needed.map((each) => `${each.name}: ${KNOWN[name] ?? literalOf(each.type)}`);
  return given.length ? `(${given.join(', ')})` : '';
}

const literalOf = (type: GraphQLInputType) => {
  const sample = sampleOf(type);
  return typeof sample === 'string' && 'getValues' in getNamedType(type) ? sample : JSON.stringify(sample);
};

function sampleOf(given: GraphQLInputType): unknown {
  const type = getNullableType(given);
  if (isListType(type)) return [sampleOf(type.ofType)];
  if ('getValues' in type) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) return {};
  return { Int: 1, Float: 1, Boolean: true, Date: '2022-01-01' }[type.toString()] ?? '1';
}
