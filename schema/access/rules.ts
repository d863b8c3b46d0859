import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  valueFromASTUntyped,
} from 'graphql';
import type { Grant, Rule, Verdict } from './grant.ts';
import { namedType } from './named-type.ts';
import { isPersonal, type Scope } from './scopes.ts';

/** What the SDL of one service says about who may see what. */
export interface AccessRules {
  /** Rules to be met, beside that of the type, to get from an object of it through the field; none where it is open. */
  of(type: string, field: string): readonly Rule[];
  /** The rule to get at objects of the type; undefined where it is open. */
  ofType(type: string): Rule | undefined;
  has(type: string, field: string): boolean;
  /** Fields of which nobody said who may see them, as `Type.field`. */
  readonly unsaid: readonly string[];
}

const ROOTS = ['Query', 'Mutation'];

/**
 * Reads `@access` and `@open`. Each field of a type about people has its own; other fields have that of their type. A
 * field that leads to a type with a rule needs that rule too. Pages of a list are ruled like their entries, those of a
 * union entry by entry.
 */
export function accessRulesOf(sdl: DocumentNode): AccessRules {
  const types = sdl.definitions.filter(isObject);
  const words = new Map(types.map((type) => [type.name.value, wordOf(type)]));
  const fields = new Map(types.flatMap((type) => (type.fields ?? []).map((field) => [keyOf(type, field), field])));
  const ofType = (type: string) => ruleOf(words.get(entryOf(type)));
  const unions = new Set(
    sdl.definitions.flatMap((node) => (node.kind === Kind.UNION_TYPE_DEFINITION ? node.name.value : [])),
  );
  const isRuled = (type: ObjectTypeDefinitionNode, field: FieldDefinitionNode) => {
    const { value: name } = type.name;
    if (wordOf(field) || unions.has(entryOf(name))) return true;
    if (ROOTS.includes(name)) return words.get(entryOf(namedType(field.type))) !== undefined;
    return words.get(entryOf(name)) !== undefined && (entryOf(name) !== name || !isAboutPeople(ofType(name)));
  };
  return {
    ofType,
    has: (type, field) => fields.has(`${type}.${field}`),
    of(type, field) {
      const node = fields.get(`${type}.${field}`);
      const rules = node ? [ruleOf(wordOf(node)), ofType(namedType(node.type))] : [];
      const met = [ofType(type)];
      for (const rule of rules) if (rule && !met.some((each) => each && implies(each, rule))) met.push(rule);
      return met.slice(1) as Rule[];
    },
    unsaid: types.flatMap((type) =>
      (type.fields ?? []).filter((field) => !isRuled(type, field)).map((field) => keyOf(type, field)),
    ),
  };
}

/** Whether whoever meets one rule meets the other as well. */
const implies = (one: Rule, other: Rule) =>
  one.every((given) => other.some((all) => all.every((scope) => given.includes(scope))));

const isAboutPeople = (rule: Rule | undefined) => (rule ?? []).flat().some((scope) => isPersonal(scope as Scope));

/** The first rule that is not met; ALLOWED where all are. */
export const judged = (grant: Grant, rules: readonly Rule[]): Verdict =>
  rules.map((rule) => grant.judge(rule)).find((verdict) => verdict !== 'ALLOWED') ?? 'ALLOWED';

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
