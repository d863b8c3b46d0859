import {
  type DirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  print,
  type TypeDefinitionNode,
  visit,
} from 'graphql';
import { namedType } from './access/named-type.ts';

const ROOTS = ['Query', 'Mutation', 'Subscription'];
const PERIODS = ['Period', 'PartialPeriod'];
const MACHINERY = /^(join|link|core)__/;
const CAMEL_CASE = /^[a-z][a-zA-Z0-9]*$/;
const PASCAL_CASE = /^[A-Z][a-zA-Z0-9]*$/;
const SCREAMING_CASE = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/;

/**
 * What the API of a composed graph lacks to be readable: descriptions, names in one style, one shape of mutations,
 * of arguments and of periods, specified scalars.
 */
export function problemsOf(supergraph: DocumentNode): string[] {
  const types = supergraph.definitions.filter(isOurs);
  const objects = types.filter((type) => type.kind === Kind.OBJECT_TYPE_DEFINITION);
  return [
    ...types.flatMap(missingDescriptions),
    ...types.flatMap(oddNames),
    ...objects.flatMap(rootProblems),
    ...objects.flatMap(requiredProblems),
    ...objects.flatMap(argumentProblems),
    ...objects.flatMap(oddSpans),
    ...types.flatMap(unspecifiedScalars),
  ];
}

const isOurs = (node: DocumentNode['definitions'][number]): node is TypeDefinitionNode =>
  node.kind.endsWith('TypeDefinition') && !MACHINERY.test((node as TypeDefinitionNode).name.value);

function missingDescriptions(type: TypeDefinitionNode): string[] {
  const problems: string[] = [];
  const path: string[] = [];
  visit(type, {
    enter(node) {
      if (!('name' in node && 'description' in node)) return;
      path.push((node.name as { value: string }).value);
      const isRoot = path.length === 1 && ROOTS.includes(type.name.value);
      if (!node.description && !isRoot) problems.push(`${path.join('.')} has no description.`);
    },
    leave(node) {
      if ('name' in node && 'description' in node) path.pop();
    },
  });
  return problems;
}

function oddNames(type: TypeDefinitionNode): string[] {
  const problems: string[] = [];
  const expect = (name: string, style: RegExp, wanted: string) => {
    if (!style.test(name)) problems.push(`${type.name.value}: ${name} is not in ${wanted}.`);
  };
  expect(type.name.value, PASCAL_CASE, 'PascalCase');
  visit(type, {
    FieldDefinition: ({ name }) => expect(name.value, CAMEL_CASE, 'camelCase'),
    InputValueDefinition: ({ name }) => expect(name.value, CAMEL_CASE, 'camelCase'),
    EnumValueDefinition: ({ name }) => expect(name.value, SCREAMING_CASE, 'SCREAMING_CASE'),
  });
  return problems;
}

/**
 * A service that is down costs only its own root fields, so they are nullable; a mutation takes one input of its own.
 */
function rootProblems({ name, fields = [] }: ObjectTypeDefinitionNode): string[] {
  if (name.value === 'Query') {
    return fields
      .filter(({ type }) => type.kind === Kind.NON_NULL_TYPE)
      .map((field) => `Query.${field.name.value} is not nullable.`);
  }
  if (name.value !== 'Mutation') return [];
  return fields
    .filter((field) => !takesOneInput(field))
    .map((field) => `Mutation.${field.name.value} does not take one input.`);
}

/** A service that is down costs those who require its fields no more than they need, so these are nullable. */
const requiredProblems = ({ name, fields = [] }: ObjectTypeDefinitionNode): string[] =>
  fields
    .filter(({ type, directives = [] }) => type.kind === Kind.NON_NULL_TYPE && directives.some(isExternal))
    .map((field) => `${name.value}.${field.name.value} is required by another service and not nullable.`);

const isExternal = ({ name, arguments: given = [] }: DirectiveNode) =>
  name.value === 'join__field' && given.some((argument) => argument.name.value === 'external');

function takesOneInput({ arguments: [first, ...others] = [] }: FieldDefinitionNode): boolean {
  return first?.name.value === 'input' && /Input!$/.test(print(first.type)) && others.length === 0;
}

/** What clients read of a scalar they cannot know is told by its specification. */
const unspecifiedScalars = (type: TypeDefinitionNode): string[] =>
  type.kind === Kind.SCALAR_TYPE_DEFINITION && !type.directives?.some(isSpecification)
    ? [`${type.name.value} has no @specifiedBy.`]
    : [];

/** What travels between services only is specified nowhere else. */
const isSpecification = ({ name }: DirectiveNode) => ['specifiedBy', 'inaccessible'].includes(name.value);

/** Arguments that mean the same wherever they stand. */
const EVERYWHERE = new Set(['where', 'first', 'after', 'orderBy', 'asOf', 'language']);
const MOST_OF_ITS_OWN = 2;

/** Lists in pages are narrowed by `where` alone, and nobody has to remember many arguments of a single field. */
const argumentProblems = ({ name, fields = [] }: ObjectTypeDefinitionNode): string[] =>
  fields.flatMap(({ name: field, type, arguments: given = [] }) => {
    const own = given.filter((argument) => !EVERYWHERE.has(argument.name.value));
    const most = namedType(type).endsWith('Connection') ? 0 : MOST_OF_ITS_OWN;
    const names = own.map((argument) => argument.name.value).join(', ');
    return own.length > most ? [`${name.value}.${field.value} takes ${names}: these belong into one \`where\`.`] : [];
  });

/** From when until when something lasts is a period, half-open, and called so. */
const oddSpans = ({ name, fields = [] }: ObjectTypeDefinitionNode): string[] => {
  const names = fields.map((field) => field.name.value);
  const isSpan = (field: string) =>
    names.includes(field.replace(/rom$/, '').replace(/f$/, 'until').replace(/F$/, 'Until'));
  return PERIODS.includes(name.value)
    ? []
    : names
        .filter((field) => /(^f|F)rom$/.test(field) && isSpan(field))
        .map((field) => `${name.value}.${field} is one side of a \`period\`.`);
};
