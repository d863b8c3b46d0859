import { LARGEST_PAGE } from '@dienstweg/schema/page-sizes';
import {
  type ArgumentNode,
  BREAK,
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
  visit,
} from 'graphql';
import { fragmentsOf } from '../execution/fields.ts';
import type { ListSize, Price } from './prices.ts';

type Variables = Record<string, unknown>;

/** What an operation costs, always or with these variables: at most so many objects, each with its weight. */
export type Cost = number | CostWith;
type CostWith = (variables: Variables) => number;

/** Entries of a list of which the schema does not say how long it is. */
const USUAL_LIST = 5;

/** Points of each object below an argument: a condition of a filter is a set of people to be found. */
const CONDITION = 10;

export function costOf(
  operation: OperationDefinitionNode,
  document: DocumentNode,
  schema: GraphQLSchema,
  prices: ReadonlyMap<string, Price>,
): Cost {
  const fragments = fragmentsOf(document);
  const defaults = defaultsOf(operation);
  const all = ofSelections(schema.getRootType(operation.operation), operation.selectionSet);
  return typeof all === 'number' ? 1 + all : (variables) => 1 + all({ ...defaults, ...variables });

  function ofSelections(
    type: GraphQLNamedType | undefined | null,
    selectionSet: SelectionSetNode | undefined,
    sized?: Sized,
  ): Cost {
    const costs = (selectionSet?.selections ?? []).map((selection) => {
      if (selection.kind === Kind.FIELD) return ofField(type, selection, sized);
      const inside = selection.kind === Kind.FRAGMENT_SPREAD ? fragments[selection.name.value] : selection;
      const condition = inside?.typeCondition ? schema.getType(inside.typeCondition.name.value) : type;
      return ofSelections(condition, inside?.selectionSet, sized);
    });
    return sum(costs);
  }

  function ofField(parent: GraphQLNamedType | undefined | null, node: FieldNode, sized?: Sized): Cost {
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
    if (!parent || !field || !isCompositeType(getNamedType(field.type))) return 0;
    const type = getNamedType(field.type);
    const { weight, list = {} } = prices.get(`${parent.name}.${field.name}`) ?? {};
    const each = weight ?? prices.get(type.name)?.weight ?? 1;
    const size = sizeOf(node, field, list);
    const conditions = conditionsIn(node, field);
    const below = ofSelections(type, node.selectionSet, list.sizedFields && { fields: list.sizedFields, size });
    const inList = isListType(getNullableType(field.type)) ? size : 1;
    const count = sized?.fields.includes(field.name) ? sized.size : inList;
    return product(count, sum([each, conditions, below]));
  }
}

/** What belongs to all of these costs, added up where that is known at once. */
function sum(costs: readonly Cost[]): Cost {
  const fixed = costs.filter((cost) => typeof cost === 'number').reduce((total, cost) => total + cost, 0);
  const varying = costs.filter((cost) => typeof cost === 'function');
  if (varying.length === 0) return fixed;
  return (variables) => varying.reduce((total, cost) => total + cost(variables), fixed);
}

function product(one: Cost, other: Cost): Cost {
  if (typeof one === 'number' && typeof other === 'number') return one * other;
  return (variables) => pointsOf(one, variables) * pointsOf(other, variables);
}

export const pointsOf = (cost: Cost, variables: Variables) => (typeof cost === 'number' ? cost : cost(variables));

/** The cost itself where no variable stands in the arguments by which it is known. */
const decided = (given: readonly ArgumentNode[], cost: CostWith): Cost => (given.some(hasVariable) ? cost : cost({}));

function hasVariable(node: ArgumentNode): boolean {
  let found = false;
  const Variable = () => {
    found = true;
    return BREAK;
  };
  visit(node, { Variable });
  return found;
}

/** Fields of a page that hold its entries, and how many. */
interface Sized {
  fields: string[];
  size: Cost;
}

function sizeOf(
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
  { slicingArguments = [], assumedSize = USUAL_LIST }: ListSize,
): Cost {
  const given = (variables: Variables, name: string) => {
    const argument = node.arguments?.find((each) => each.name.value === name);
    const value = argument && valueFromASTUntyped(argument.value, variables);
    return value ?? field.args.find((each) => each.name === name)?.defaultValue;
  };
  return decided(node.arguments ?? [], (variables) => {
    const sizes = slicingArguments.map((name) => given(variables, name)).filter((size) => typeof size === 'number');
    return sizes.length ? Math.min(Math.max(...sizes, 0), LARGEST_PAGE) : assumedSize;
  });
}

/** What the objects below the arguments of a field cost. */
function conditionsIn(node: FieldNode, field: GraphQLField<unknown, unknown>): Cost {
  const inputs = field.args.filter(({ type }) => isInputObjectType(getNamedType(type))).map(({ name }) => name);
  const given = node.arguments?.filter(({ name }) => inputs.includes(name.value)) ?? [];
  return decided(given, (variables) =>
    given.reduce((sum, { value }) => sum + CONDITION * objectsBelow(valueFromASTUntyped(value, variables)), 0),
  );
}

const objectsBelow = (value: unknown): number =>
  isObjectLike(value)
    ? Object.values(value).reduce(
        (sum: number, each) => sum + Number(isObjectLike(each) && !Array.isArray(each)) + objectsBelow(each),
        0,
      )
    : 0;

const isObjectLike = (value: unknown): value is object => typeof value === 'object' && value !== null;

const defaultsOf = ({ variableDefinitions = [] }: OperationDefinitionNode): Variables =>
  Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
    ),
  );
