import {
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isObjectType,
  isUnionType,
} from 'graphql';

/** What to give to the arguments of a field, as text; undefined for a field that is not to be asked. */
export type GivenTo = (type: GraphQLCompositeType, field: GraphQLField<unknown, unknown>) => string | undefined;

/** A question with the values of its variables, and which of its operations is meant. */
export interface RandomQuestion {
  readonly query: string;
  readonly variables: { readonly yes: boolean; readonly no: boolean };
  readonly operationName: string;
}

const DEEPEST = 4;
const CONDITIONS = [
  '',
  '',
  '',
  '',
  '',
  ' @skip(if: $no)',
  ' @include(if: $yes)',
  ' @skip(if: $yes)',
  ' @include(if: true)',
];

/**
 * A question at random: fields under their names and others, the same twice, fragments of every kind, conditions,
 * several operations.
 */
export function randomQuestion(schema: GraphQLSchema, givenTo: GivenTo, seed: number, names = shared): RandomQuestion {
  const upTo = numbers(seed);
  const fragments: string[] = [];
  const query = schema.getQueryType();
  if (!query) throw new Error('There is nothing to ask.');
  const oneOf = <T>(all: readonly T[]) => all[upTo(all.length)] as T;
  const condition = () => oneOf(CONDITIONS);

  const selectionsOf = (type: GraphQLCompositeType, depth: number): string =>
    `{ ${Array.from({ length: 1 + upTo(4) }, () => selectionOf(type, depth)).join(' ')} }`;

  function selectionOf(type: GraphQLCompositeType, depth: number): string {
    const kind = upTo(10);
    if (depth >= DEEPEST) return fieldOf(type, depth);
    if (kind === 0) return `...${condition()} ${selectionsOf(type, depth + 1)}`;
    if (kind === 1) return spread(type, depth);
    if (kind === 2 || (!isObjectType(type) && kind > 5)) return narrowed(type, depth);
    return fieldOf(type, depth);
  }

  function narrowed(type: GraphQLCompositeType, depth: number): string {
    const narrower = isObjectType(type) ? type : oneOf(schema.getPossibleTypes(type));
    return `... on ${narrower.name}${condition()} ${selectionsOf(narrower, depth + 1)}`;
  }

  function spread(type: GraphQLCompositeType, depth: number): string {
    const place = fragments.push('') - 1;
    fragments[place] = `fragment F${place} on ${type.name} ${selectionsOf(type, depth + 1)}`;
    return `...F${place}${condition()}`;
  }

  function fieldOf(type: GraphQLCompositeType, depth: number): string {
    const askable = isUnionType(type)
      ? []
      : Object.values(type.getFields()).flatMap((field) => askableOf(type, field, depth));
    if (askable.length === 0 || upTo(8) === 0) return `${oneOf(['', 'kind: '])}__typename${condition()}`;
    const { field, given } = oneOf(askable);
    const below = getNamedType(field.type);
    const alias = names(`${type.name}_${field.name}`, upTo);
    const asked = `${alias}${field.name}${given}${condition()}`;
    return isCompositeType(below) ? `${asked} ${selectionsOf(below, depth + 1)}` : asked;
  }

  function askableOf(type: GraphQLCompositeType, field: GraphQLField<unknown, unknown>, depth: number) {
    const given = givenTo(type, field);
    const isDeep = depth >= DEEPEST && isCompositeType(getNamedType(field.type));
    return given === undefined || isDeep ? [] : [{ field, given }];
  }

  const all = '...All @include(if: $yes) ...All @skip(if: $no)';
  const operations = ['A', 'B'].slice(upTo(2)).map((name) => {
    const asked = `${all} ... on ${query.name} ${selectionsOf(query, 0)}`;
    return `query ${name}($yes: Boolean!, $no: Boolean = false) { ${asked} }`;
  });
  return {
    query: [...operations, `fragment All on ${query.name} { __typename }`, ...fragments].join('\n'),
    variables: { yes: upTo(2) === 0, no: upTo(2) === 0 },
    operationName: 'B',
  };
}

type Names = (field: string, upTo: (below: number) => number) => string;

/** One name for one field of one type with the same arguments, so that whatever has it goes together. */
const shared: Names = (field, upTo) => (upTo(3) === 0 ? `${field}: ` : '');

/** A name of its own for each field: some gateways double lists that stand twice under one key. */
export const ownNames = (): Names => {
  let count = 0;
  return () => `own${count++}: `;
};

/** Whole numbers below others, the same for the same seed (mulberry32). */
function numbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}
