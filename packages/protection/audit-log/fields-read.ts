import { type AccessRules, isPersonal, type Rule, type Scope } from '@dienstweg/schema/access';
import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLNamedOutputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/**
 * Fields about single people that a document reads from a schema, as `Type.field`, with `Type.__typename` where nothing
 * is asked but whether there are any; what is denied is not read. What a field is asked by stands with it, as
 * `People.by(SEX)` or `Query.supportPlans(reviewDuring)`.
 */
export type FieldsRead = (schema: GraphQLSchema, document: DocumentNode) => readonly string[];

/**
 * Tells from the rules which fields are about single people. Where a field leads to a person's data, the fields of
 * these say what is read; a page of them tells besides how many there are.
 */
export function fieldsReadBy(rules: AccessRules): FieldsRead {
  const isPersonalType = (type: string) => OF_SETS.includes(type) || opens(rules.ofType(type));
  return (schema, document) => {
    const found = new Set<string>();
    const pointedAt = new Set<GraphQLObjectType>();
    const types = new TypeInfo(schema);
    const Field = (node: FieldNode) => {
      const [parent, field] = [types.getParentType(), types.getFieldDef()];
      if (!isObjectType(parent) || !field || field.extensions.denied || field.name === '__typename') return;
      if (isPage(parent.name)) {
        const entry = entryOf(parent);
        if (entry && POINTING.has(field.name) && isPersonalType(entry.name)) pointedAt.add(entry);
        return;
      }
      const target = getNamedType(field.type).name;
      const entry = entryOf(getNamedType(field.type)) ?? (isList(field.type) ? getNamedType(field.type) : undefined);
      const filter = entry && isPersonalType(entry.name) ? filterOf(node) : '';
      if (filter) found.add(`${parent.name}.${field.name}${filter}`);
      if (isPersonalType(target) && !(isPage(target) && isPersonalType(parent.name))) return;
      if (isPersonalType(parent.name) || rules.of(parent.name, field.name).some(opens))
        found.add(`${parent.name}.${field.name}${askedBy(node)}`);
    };
    const SelectionSet = ({ selections }: SelectionSetNode) => {
      const type = types.getParentType();
      if (!isObjectType(type) || isPage(type.name) || !isPersonalType(type.name) || !selections.every(isTypename))
        return;
      addExistence(type);
    };
    const addExistence = (type: GraphQLObjectType) => {
      if (Object.values(type.getFields()).some(({ extensions }) => !extensions.denied))
        found.add(`${type.name}.__typename`);
    };
    visit(document, visitWithTypeInfo(types, { Field, SelectionSet }));
    for (const type of pointedAt)
      if (![...found].some((field) => field.startsWith(`${type.name}.`))) addExistence(type);
    return [...found].sort();
  };
}

/** What is asked of a set of people is asked of each where it holds so few that they are noted. */
const OF_SETS = ['Cohort', 'People', 'TargetProgress'];
const opens = (rule: Rule | undefined) => rule?.flat().some((scope) => isPersonal(scope as Scope)) ?? false;
const isTypename = (selection: SelectionNode) => selection.kind === Kind.FIELD && selection.name.value === '__typename';

/** The values of enums that a field is asked by, besides the language: they tell what of people it is about. */
function askedBy({ arguments: given = [] }: FieldNode) {
  const values = given.flatMap(({ name, value }) =>
    value.kind === Kind.ENUM && name.value !== 'language' ? [value.value] : [],
  );
  return values.length > 0 ? `(${values.join(', ')})` : '';
}

/** Fields of a page that hold cursors: what a cursor points at is there, and has what the page is sorted by. */
const POINTING = new Set(['cursor', 'pageInfo']);

/** Arguments by which no entry of a list is picked. */
const PICKS_NOTHING = new Set(['first', 'after', 'orderBy', 'language']);

/** Arguments and parts of `where` by which the entries of a list are picked: they tell of each that it fits. */
function filterOf({ arguments: given = [] }: FieldNode) {
  const names = given
    .flatMap<Pick<ArgumentNode, 'name'>>(({ name, value }) =>
      name.value === 'where' && value.kind === Kind.OBJECT ? value.fields : [{ name }],
    )
    .map(({ name }) => name.value)
    .filter((name) => !PICKS_NOTHING.has(name));
  return names.length > 0 ? `(${names.join(', ')})` : '';
}

const isList = (type: GraphQLOutputType) => isListType(getNullableType(type));

/** What a page or an edge of it leads to. */
function entryOf(page: GraphQLNamedOutputType): GraphQLObjectType | undefined {
  if (!isObjectType(page) || !isPage(page.name)) return undefined;
  const { nodes, node } = page.getFields();
  const entry = getNamedType((nodes ?? node)?.type);
  return isObjectType(entry) ? entry : undefined;
}

const isPage = (type: string) => /(Connection|Edge)$/.test(type);
