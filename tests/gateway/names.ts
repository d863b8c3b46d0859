import { readFileSync } from 'node:fs';
import { Supergraph } from '@apollo/federation-internals';
import {
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isCompositeType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

/** What arguments must be given, and here are; what stands under no name is not asked. */
const GIVEN: Readonly<Record<string, string>> = {
  'Cohort.obstacles': 'participant: "57"',
  'DaysBetween.quantile': 'at: 0.5',
  'OperationConnection.totals': 'by: FUND',
  'People.by': 'attribute: SEX',
  'People.days': 'from: ENTERED, to: CERTIFIED',
  'Query.cohort': 'where: {}, asOf: "2020-08-01"',
  'Query.participant': 'id: "57"',
  'Query.programme': 'id: "kassel"',
};
const PLANNERS = ['_0', '_1', '__typename', 'representations', '_entities', 'id__alias_0'];
/** What each question adds to. */
const CHANGING = new Set(['accessLog']);
const ENTRIES = 2;

const supergraph = Supergraph.build(readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8'));
export const schema = supergraph.apiSchema().toGraphQLJSSchema();
const inside = supergraph.schema.toGraphQLJSSchema();

/** A type, and by which fields a question comes to it. */
export interface Way {
  readonly type: GraphQLObjectType;
  readonly fields: readonly Asked[];
}

interface Asked {
  readonly name: string;
  readonly given: string;
}

/** The shortest way to each type. */
export function paths(): Way[] {
  const ways = new Map<string, Way>();
  const query = schema.getQueryType();
  let next: Way[] = query ? [{ type: query, fields: [] }] : [];
  while (next.length > 0) {
    for (const way of next) if (!ways.has(way.type.name)) ways.set(way.type.name, way);
    next = next.flatMap(({ type, fields }) =>
      fieldsOf(type).flatMap((field) => {
        const below = getNamedType(field.type);
        if (!isObjectType(below) || ways.has(below.name)) return [];
        return [{ type: below, fields: [...fields, { name: field.name, given: givenTo(type, field) }] }];
      }),
    );
    next = [...new Map(next.map((way) => [way.type.name, way])).values()];
  }
  return [...ways.values()];
}

const fieldsOf = (type: GraphQLObjectType) => Object.values(type.getFields()).filter((field) => isAsked(type, field));

/** Whether a field can be asked with what is given here, and its answer does not change by asking. */
export const isAsked = (type: GraphQLObjectType, { name, args }: GraphQLField<unknown, unknown>) =>
  !CHANGING.has(name) && (!args.some(isRequiredArgument) || `${type.name}.${name}` in GIVEN);

/** A question that comes to a type, over pages of that many entries. */
export const questionFor = ({ fields }: Way, selections: string, entries: number) =>
  within(fields, selections.slice(1, -1)).replaceAll(`first: ${ENTRIES}`, `first: ${entries}`);

export function givenTo(type: GraphQLObjectType, { name, args }: GraphQLField<unknown, unknown>): string {
  const given = GIVEN[`${type.name}.${name}`];
  const page = args.some((each) => each.name === 'first') ? `first: ${ENTRIES}` : undefined;
  const all = [given, page].filter((each) => each !== undefined);
  return all.length > 0 ? `(${all.join(', ')})` : '';
}

/** A question without aliases, and the same with many, in turns: each field stands under each name once. */
export interface Turns {
  readonly plain: string;
  readonly batches: readonly { readonly aliased: string; readonly places: readonly Place[] }[];
}

interface Place {
  readonly name: string;
  readonly field: string;
  readonly path: readonly string[];
  readonly aliasedPath: readonly string[];
}

export function turnsOf({ type, fields: way }: Way, mostAliases: number): Turns {
  const asked = [...fieldsOf(type).map((field) => [field.name, selectionOf(type, field)] as const), TYPENAME];
  const hidden = Object.keys((inside.getType(type.name) as GraphQLObjectType).getFields());
  const names = [...new Set([...asked.map(([name]) => name), ...hidden, ...PLANNERS])];
  const turns = names.map((_, turn) =>
    asked.map(([field, text], place) => {
      const name = names[(place + turn) % names.length] as string;
      return { name, field, text: name === field ? text : `${name}: ${text}` };
    }),
  );
  const last = way.at(-1);
  const path = way.map(({ name }) => name);
  const above = (texts: readonly string[]) => within(way.slice(0, -1), texts.join(' '));
  const plain = within(way, asked.map(([, text]) => text).join(' '));
  const wide = last ? Math.max(1, Math.floor(mostAliases / (asked.length + 1))) : 1;
  const batches = inGroupsOf(wide, turns).map((group) => ({
    aliased: above(group.map((turn, i) => under(last && `turn${i}: ${last.name}${last.given}`, turn))),
    places: group.flatMap((turn, i) =>
      turn.map(({ name, field }) => ({
        name,
        field,
        path,
        aliasedPath: last ? [...path.slice(0, -1), `turn${i}`] : [],
      })),
    ),
  }));
  return { plain, batches };
}

const TYPENAME = ['__typename', '__typename'] as const;

const under = (parent: string | undefined, turn: readonly { text: string }[]) => {
  const selections = turn.map(({ text }) => text).join(' ');
  return parent === undefined ? selections : `${parent} { ${selections} }`;
};

const selectionOf = (type: GraphQLObjectType, field: GraphQLField<unknown, unknown>) =>
  `${field.name}${givenTo(type, field)}${isCompositeType(getNamedType(field.type)) ? ' { __typename }' : ''}`;

const within = (way: readonly Asked[], selections: string) =>
  way.reduceRight((inner, { name, given }) => `{ ${name}${given} ${inner} }`, `{ ${selections} }`);

const inGroupsOf = <T>(size: number, all: readonly T[]): T[][] =>
  all.length === 0 ? [] : [all.slice(0, size), ...inGroupsOf(size, all.slice(size))];

/** The values at a path of an answer, for each entry of each list on the way. */
export function valuesAt(value: unknown, [step, ...rest]: readonly string[]): unknown[] {
  if (Array.isArray(value)) return value.flatMap((each) => valuesAt(each, step === undefined ? [] : [step, ...rest]));
  if (step === undefined || value === null || value === undefined) return [value];
  return valuesAt((value as Record<string, unknown>)[step], rest);
}
