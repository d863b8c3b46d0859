import { type DocumentNode, type InputObjectTypeDefinitionNode, Kind } from 'graphql';
import { namedType, ruleOf, wordOf } from './rules.ts';
import type { Scope } from './scopes.ts';

/** Something that a filter asks of people: where it stands, such as `participant.residenceStatus`, and the scope that it takes to ask by it. */
export interface Asked {
  readonly name: string;
  readonly scope: Scope;
}

type Filter = Readonly<Record<string, unknown>>;

/** Tells what a filter asks of people, by the words that `@access` uses for its criteria in an SDL; `root` is the type of the filter. */
export function factsAskedBy(sdl: DocumentNode, root: string): (filter: Filter) => Asked[] {
  const inputs = new Map(
    sdl.definitions.flatMap((node) =>
      node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION ? [[node.name.value, node]] : [],
    ),
  );
  const criteria = new Map(
    (inputs.get(root)?.fields ?? []).flatMap(({ name, type }) => {
      const input = inputs.get(namedType(type));
      return input && namedType(type) !== root ? [[name.value, input] as const] : [];
    }),
  );
  const asked = (filter: Filter): Asked[] =>
    Object.entries(filter).flatMap(([key, value]) => {
      if (value === null || value === undefined) return [];
      const input = criteria.get(key);
      if (input) return askedBy(input, key, value as Filter);
      return (Array.isArray(value) ? value : [value]).flatMap((each) => asked(each as Filter));
    });
  return (filter) => [...new Map(asked(filter).map((each) => [each.name, each])).values()];
}

/** A filter that says nothing but what is open to all, such as where, asks what its input stands for. */
function askedBy(input: InputObjectTypeDefinitionNode, service: string, given: Filter): Asked[] {
  const criteria = (input.fields ?? []).filter(({ name }) => given[name.value] != null);
  const asked = criteria.flatMap((criterion) => factOf(criterion, `${service}.${criterion.name.value}`));
  return asked.length > 0 ? asked : factOf(input, service);
}

const factOf = (node: Parameters<typeof wordOf>[0], name: string): Asked[] =>
  (ruleOf(wordOf(node)) ?? [[]]).flat().map((scope) => ({ name, scope: scope as Scope }));
