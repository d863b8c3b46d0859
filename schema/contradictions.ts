import { type EnumValueDefinitionNode, Kind, parse, valueFromASTUntyped } from 'graphql';
import type { KindsOf } from './__generated__/kinds.ts';
import { type Scope, scopesOfFields } from './access/index.ts';
import { contradictionsSdl, sdlOf, subgraphs } from './subgraphs.ts';

/** The kinds of contradictions that a service finds, or all of them. */
export type ContradictionKind<Service extends keyof KindsOf = keyof KindsOf> = KindsOf[Service];

/** A kind of contradiction, as `contradictions.graphql` has it. */
export interface ContradictionRule {
  readonly kind: ContradictionKind;
  /** The type of what it is found in. */
  readonly object: string;
  readonly severity: 'ERROR' | 'WARNING';
  /** Rights that it takes to be told of it. */
  readonly scopes: readonly Scope[];
  /** Fields that are read to find it and that the graph does not have. */
  readonly unknown: readonly string[];
}

const scopesOf = scopesOfFields(subgraphs.map(sdlOf));

function ruleOf({ name, directives = [] }: EnumValueDefinitionNode): ContradictionRule {
  const said = directives.find((directive) => directive.name.value === 'contradicts');
  const given = (said?.arguments ?? []).map((each) => [each.name.value, valueFromASTUntyped(each.value)]);
  const { object = '', severity, reads = [] } = Object.fromEntries(given);
  const fields: readonly string[] = [`${object}.id`, ...reads];
  return {
    kind: name.value as ContradictionKind,
    object,
    severity,
    scopes: [...new Set(fields.flatMap((field) => scopesOf(field) ?? []))],
    unknown: fields.filter((field) => scopesOf(field) === undefined),
  };
}

/** Every kind of contradiction, in the order of the SDL. */
export const contradictionRules: ReadonlyMap<ContradictionKind, ContradictionRule> = new Map(
  parse(contradictionsSdl()).definitions.flatMap((node) =>
    node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === 'ContradictionKind'
      ? (node.values ?? []).map((value) => [value.name.value as ContradictionKind, ruleOf(value)] as const)
      : [],
  ),
);

/** What is wrong with the kinds: fields that the graph does not have, as where nothing is said of one. */
export const contradictionProblems = () =>
  [...contradictionRules.values()].flatMap(({ kind, unknown }) =>
    unknown.map((field) => `ContradictionKind.${kind} reads ${field}, which the graph does not have.`),
  );
