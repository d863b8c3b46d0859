import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  Kind,
  type NamedTypeNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
  TypeInfo,
  typeFromAST,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { type AccessRules, accessRulesOf, isPersonal, type Scope } from './access/index.ts';
import { sdlOf, subgraphs } from './subgraphs.ts';

const MOST_DIMENSIONS = 2;
const VARIABLES = new Set(['ID', 'Date', '[Date!]', 'PeriodInput']);
const ROOTS = new Set([
  'programme',
  'programmes',
  'cohort',
  'fundingLine',
  'funders',
  'targetIndicator',
  'targetAgreements',
  'courseRun',
]);
/** Attributes and criteria that are finer than a district, a quarter or a group of people. */
const TOO_FINE = new Set([
  'POSTAL_AREA',
  'SITE',
  'COACH',
  'ENTRY_MONTH',
  'EMPLOYER',
  'PLACEMENT_MONTH',
  'livesWithin',
  'livesBeyond',
]);
/** Inputs that name nothing finer than a programme. */
const NAMING_PROGRAMMES = new Set(['ProgrammeCriteria', 'ProgrammesWhere']);
const QUARTILES = new Set(['0.25', '0.5', '0.75']);

/**
 * What keeps a document from being a published question (docs/disclosure.md): a table that is the same for everybody,
 * of which nothing but programme, day, language and enum values is chosen by whoever asks, and which tells nothing of a
 * single person.
 */
export function publishedProblemsOf(document: DocumentNode, schema: GraphQLSchema): string[] {
  const [operation, ...others] = document.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
  if (operation?.operation !== 'query' || others.length > 0) return ['has to be one query.'];
  return [
    ...oddVariables(operation, schema),
    ...oddRoots(operation),
    ...chosenFilters(document, schema),
    ...personalFields(document, schema),
    ...fineParts(document),
    ...(dimensionsOf(operation.selectionSet, fragmentsOf(document)) > MOST_DIMENSIONS
      ? [`splits people by more than ${MOST_DIMENSIONS} dimensions.`]
      : []),
  ];
}

/**
 * One value at a time: numbers of all sets of values, each rounded by itself, would tell exactly how many have each of
 * them.
 */
const oddVariables = ({ variableDefinitions = [] }: OperationDefinitionNode, schema: GraphQLSchema) =>
  variableDefinitions.flatMap(({ variable, type }) => {
    const given = getNullableType(typeFromAST(schema, type as NamedTypeNode));
    const isFixed = isEnumType(given) && !given.getValues().some(({ name }) => TOO_FINE.has(name));
    if (isFixed || VARIABLES.has(String(given))) return [];
    const kinds = 'an id, a day, a value of an enum or a language';
    return [`$${variable.name.value}: a variable is ${kinds}, not ${String(given)}.`];
  });

const oddRoots = ({ selectionSet }: OperationDefinitionNode) =>
  selectionSet.selections.flatMap((selection) => {
    if (selection.kind !== Kind.FIELD) return ['begins with a fragment, which hides its table.'];
    return ROOTS.has(selection.name.value) ? [] : [`${selection.name.value} is no table.`];
  });

/**
 * In a filter only values of an enum are chosen by whoever asks, and nothing but programmes is named: no coach,
 * employer, run or site.
 */
function chosenFilters(document: DocumentNode, schema: GraphQLSchema): string[] {
  const problems: string[] = [];
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      ObjectField({ name, value }) {
        const [given, filter] = [getNamedType(types.getInputType()), types.getParentInputType()];
        if (String(given) === 'ID' && !NAMING_PROGRAMMES.has(String(filter)))
          problems.push(`${name.value} names what is finer than a programme.`);
        if (value.kind === Kind.VARIABLE && !isEnumType(given)) problems.push(`${name.value} has to be fixed.`);
      },
    }),
  );
  return problems;
}

const rules: readonly AccessRules[] = subgraphs.map((name) => accessRulesOf(sdlOf(name)));

function personalFields(document: DocumentNode, schema: GraphQLSchema): string[] {
  const problems: string[] = [];
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Field({ name: { value } }) {
        const type = types.getParentType()?.name ?? '';
        const scopes = rules.flatMap((each) => [each.of(type, value), each.ofType(type) ?? []].flat(3));
        if (scopes.some((scope) => isPersonal(scope as Scope)))
          problems.push(`${type}.${value} is about a single person.`);
      },
    }),
  );
  return problems;
}

function fineParts(document: DocumentNode): string[] {
  const problems: string[] = [];
  const refuse = (name: string) => TOO_FINE.has(name) && problems.push(`${name} is too fine.`);
  visit(document, {
    Field: ({ name, arguments: given = [] }) => {
      refuse(name.value);
      for (const argument of given)
        if (isChosen(argument)) problems.push(`${name.value}(${argument.name.value}:) has to be fixed.`);
    },
    EnumValue: ({ value }) => void refuse(value),
    ObjectField: ({ name }) => void refuse(name.value),
  });
  return problems;
}

/** Whether an argument is left to whoever asks that has to stand in the document: bands of ages and quartiles. */
const isChosen = ({ name, value }: ArgumentNode) =>
  (name.value === 'bands' && value.kind !== Kind.LIST) ||
  (name.value === 'at' && !(value.kind === Kind.FLOAT && QUARTILES.has(value.value)));

type Fragments = ReadonlyMap<string, SelectionSetNode>;

const fragmentsOf = (document: DocumentNode): Fragments =>
  new Map(
    document.definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each.selectionSet] as const] : [],
    ),
  );

/** By how many attributes people are split at most, one within the other. */
function dimensionsOf(selectionSet: SelectionSetNode | undefined, fragments: Fragments): number {
  const depths = (selectionSet?.selections ?? []).map((selection) => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return dimensionsOf(fragments.get(selection.name.value), fragments);
    return isSplit(selection) + dimensionsOf(selection.selectionSet, fragments);
  });
  return Math.max(0, ...depths);
}

/** Whether a field splits people by a dimension, which programmes are not. */
const isSplit = (selection: FieldNode | { readonly kind: Kind.INLINE_FRAGMENT }) =>
  Number(
    selection.kind === Kind.FIELD &&
      selection.name.value === 'by' &&
      !selection.arguments?.some(({ value }) => value.kind === Kind.ENUM && value.value === 'PROGRAMME'),
  );
