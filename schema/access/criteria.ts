import {
  type DirectiveNode,
  type DocumentNode,
  type InputObjectTypeDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  print,
  valueFromASTUntyped,
} from 'graphql';
import { namedType } from './named-type.ts';
import { ruleOf, wordOf } from './rules.ts';
import type { Scope } from './scopes.ts';

/** A criterion of the filter, or a part of one, as `cohorts.graphql` has it. */
export interface Criterion {
  readonly name: string;
  /** Where it stands, as `Type.field`. */
  readonly path: string;
  readonly type: string;
  readonly isList: boolean;
  /** What it takes to ask by it; nothing where it is open, undefined where neither is said. */
  readonly scopes: readonly Scope[] | undefined;
  /** Fields of the graph that are read to answer it, as `Type.field`. */
  readonly reads: readonly string[];
  /** How it is said in English and in German, and how its opposite is. */
  readonly words: Readonly<Record<'EN' | 'DE', readonly string[]>> | undefined;
  /** Whether it is made of an input that tells nothing of a person, such as which programmes are meant. */
  readonly isOpenInside: boolean;
  readonly parts: readonly Criterion[];
}

type Node = InputObjectTypeDefinitionNode | InputValueDefinitionNode;

const FILTER = 'CohortFilter';

/** The criteria of each part of a filter, as parts of one criterion that stands for their input. */
export function criteriaOf(filterSdl: DocumentNode): ReadonlyMap<string, Criterion> {
  const inputs = new Map(
    filterSdl.definitions.flatMap((node) =>
      node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION ? [[node.name.value, node]] : [],
    ),
  );
  const criterionOf = (owner: string, field: InputValueDefinitionNode): Criterion => {
    const type = namedType(field.type);
    const input = inputs.get(type);
    const ruled: Node = owner === FILTER && input ? input : field;
    return {
      name: field.name.value,
      path: ruled === input ? type : `${owner}.${field.name.value}`,
      type,
      isList: print(field.type).startsWith('['),
      scopes: wordOf(ruled) && ((ruleOf(wordOf(ruled)) ?? []).flat() as Scope[]),
      reads: textsOf(directive(field, 'reads'), 'fields'),
      words: wordsOf(directive(field, 'words') ?? (input && directive(input, 'words'))),
      isOpenInside: wordOf(input ?? {})?.name.value === 'open',
      parts: (input?.fields ?? []).map((part) => criterionOf(type, part)),
    };
  };
  const parts = (inputs.get(FILTER)?.fields ?? []).filter(({ type }) => namedType(type) !== FILTER);
  return new Map(parts.map((field) => [field.name.value, criterionOf(FILTER, field)]));
}

const directive = ({ directives = [] }: Node, wanted: string) => directives.find(({ name }) => name.value === wanted);

const textsOf = (node: DirectiveNode | undefined, argument: string): string[] =>
  (node?.arguments ?? [])
    .filter(({ name }) => name.value === argument)
    .flatMap(({ value }) => valueFromASTUntyped(value) as string | string[]);

const wordsOf = (node: DirectiveNode | undefined) => node && { EN: textsOf(node, 'en'), DE: textsOf(node, 'de') };
