import {
  type DirectiveNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type TypeDefinitionNode,
  visit,
} from 'graphql';
import { namedType } from '../access/named-type.ts';

const ROOTS = ['Query', 'Mutation', 'Subscription'];
/** `Places left (freie Plätze). Null where …`: what it is called in both languages, then what there is to say of it. */
const HEAD = /^[^()]{1,80} \([^()]+\)\.(\s|$)/;
const REASON = /\bnull,?\s(where|while|with|before|after|for|from|on|outside|unless|once|as|likewise)\b/i;
const LEAVES = ['ID', 'Int', 'Float', 'String', 'Boolean'];

/** Descriptions that are missing, or do not begin with the name of what they describe in both languages. */
export function oddDescriptions(type: TypeDefinitionNode): string[] {
  const problems: string[] = [];
  const path: string[] = [];
  visit(type, {
    enter(node) {
      if (!('name' in node && 'description' in node)) return;
      path.push((node.name as { value: string }).value);
      const isRoot = path.length === 1 && ROOTS.includes(type.name.value);
      if (!node.description && !isRoot) problems.push(`${path.join('.')} has no description.`);
      else if (node.description && !HEAD.test(node.description.value) && ![type, node].some(isHidden))
        problems.push(`${path.join('.')} is not described as \`English head (Deutscher Kopf).\` first.`);
    },
    leave(node) {
      if ('name' in node && 'description' in node) path.pop();
    },
  });
  return problems;
}

/**
 * Values that may be null without a word why: neither in the description nor by a field beside them. Objects that other
 * services hold, and lists of objects, are null with an error that says why.
 */
export function unexplainedNulls(types: readonly TypeDefinitionNode[]): string[] {
  const values = new Set([...LEAVES, ...types.filter(isValue).map(({ name }) => name.value)]);
  return types
    .filter((type) => type.kind === Kind.OBJECT_TYPE_DEFINITION)
    .filter(({ name }) => !ROOTS.includes(name.value))
    .flatMap((type) => {
      const missing = (type.fields ?? []).filter((field) => isUnexplained(field, type, values));
      return missing.map((field) => `${type.name.value}.${field.name.value} does not say where it is null.`);
    });
}

const isValue = (type: TypeDefinitionNode) =>
  type.kind === Kind.SCALAR_TYPE_DEFINITION || type.kind === Kind.ENUM_TYPE_DEFINITION;

/** Whether something travels between services only. */
const isHidden = (node: object) =>
  'directives' in node && (node.directives as DirectiveNode[]).some(({ name }) => name.value === 'inaccessible');

function isUnexplained(
  field: FieldDefinitionNode,
  { fields = [] }: ObjectTypeDefinitionNode,
  values: ReadonlySet<string>,
): boolean {
  const { name, type, description } = field;
  if (type.kind === Kind.NON_NULL_TYPE || !values.has(namedType(type)) || isHidden(field)) return false;
  return !REASON.test(description?.value ?? '') && !fields.some((other) => other.name.value === `${name.value}Missing`);
}
