import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type TypeNode,
  valueFromASTUntyped,
} from 'graphql';
import type { Grant, Rule, Verdict } from './grant.ts';

/** What the SDL of one service says about who may see what. */
export interface AccessRules {
  /** Rules that must all be met to get from an object of the type through the field; none where it is open. */
  of(type: string, field: string): readonly Rule[];
  /** The rule to get at objects of the type; undefined where it is open. */
  ofType(type: string): Rule | undefined;
  /** Fields of which nobody said who may see them, as `Type.field`. */
  readonly unsaid: readonly string[];
}

const ROOTS = ['Query', 'Mutation'];

/**
 * Reads `@access` and `@open`. A field's own word comes first, else its type's holds, which was met on the way in; a field that leads to
 * a type with a rule needs that rule too. Pages of a list are ruled like its entries.
 */
export function accessRulesOf(sdl: DocumentNode): AccessRules {
  const types = sdl.definitions.filter(isObject);
  const words = new Map(types.map((type) => [type.name.value, wordOf(type)]));
  const fields = new Map(types.flatMap((type) => (type.fields ?? []).map((field) => [keyOf(type, field), field])));
  const ofType = (type: string) => ruleOf(words.get(entryOf(type)));
  return {
    ofType,
    of(type, field) {
      const node = fields.get(`${type}.${field}`);
      if (!node) return [];
      return [ruleOf(wordOf(node)), ofType(namedType(node.type))].flatMap((rule) => (rule ? [rule] : []));
    },
    unsaid: types.flatMap((type) =>
      (type.fields ?? [])
        .filter((field) => !wordOf(field) && !words.get(entryOf(targetOf(type, field))))
        .map((field) => keyOf(type, field)),
    ),
  };
}

/** The first rule that is not met; ALLOWED where all are. */
export const judged = (grant: Grant, rules: readonly Rule[]): Verdict =>
  rules.map((rule) => grant.judge(rule)).find((verdict) => verdict !== 'ALLOWED') ?? 'ALLOWED';

/** A root has no word of its own: its fields take that of the type they lead to. */
const targetOf = ({ name }: ObjectTypeDefinitionNode, { type }: FieldDefinitionNode) =>
  ROOTS.includes(name.value) ? namedType(type) : name.value;

const entryOf = (type: string) => type.replace(/(Connection|Edge)$/, '');
const keyOf = (type: ObjectTypeDefinitionNode, field: FieldDefinitionNode) => `${type.name.value}.${field.name.value}`;

const isObject = (node: DocumentNode['definitions'][number]): node is ObjectTypeDefinitionNode =>
  node.kind === Kind.OBJECT_TYPE_DEFINITION;

/** The directive on a field, a type or a criterion that says who may see it. */
export const wordOf = ({ directives = [] }: { readonly directives?: readonly ConstDirectiveNode[] | undefined }) =>
  directives.find(({ name }) => name.value === 'access' || name.value === 'open');

/** The scopes that such a directive asks for; undefined where it is open. */
export function ruleOf(word: ConstDirectiveNode | undefined): Rule | undefined {
  const scopes = word?.arguments?.find(({ name }) => name.value === 'scopes');
  return scopes && (valueFromASTUntyped(scopes.value) as Rule);
}

/** The name of a type without its lists and exclamation marks. */
export const namedType = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
