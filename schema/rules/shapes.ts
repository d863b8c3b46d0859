import {
  type DirectiveNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  print,
  type TypeDefinitionNode,
} from 'graphql';
import { namedType } from '../access/named-type.ts';

const PERIODS = ['Period', 'PartialPeriod'];

/** One shape of root fields, of arguments and of periods. */
export const oddShapes = (type: ObjectTypeDefinitionNode): string[] => [
  ...rootProblems(type),
  ...requiredProblems(type),
  ...argumentProblems(type),
  ...oddSpans(type),
];

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
export const unspecifiedScalars = (type: TypeDefinitionNode): string[] =>
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
