import type { Subgraph } from '@dienstweg/schema';
import type { Scope } from '@dienstweg/schema/access';
import type { CohortFilter } from '@dienstweg/schema/criteria';

/** A part of a filter: what is asked of the person, of a stay, of an enrolment, of work. */
export type Part = Exclude<keyof CohortFilter, 'all' | 'any' | 'not'>;

/** The service that answers each part of a filter. */
export const ANSWERED_BY = {
  person: 'participant',
  stay: 'participant',
  enrolment: 'course',
  work: 'employer',
} as const satisfies Record<Part, Subgraph>;

/** The parts of a filter, in the order in which they are answered. */
export const PARTS = Object.keys(ANSWERED_BY) as readonly Part[];

/**
 * A Boolean expression: `all`, `any`, `not` and leaves, each under its part of the filter. Several keys mean *and*.
 * Example: `{ work: { placement: {} }, not: { person: { sex: ['MALE'] } } }`.
 */
export type Expression = {
  readonly all?: readonly Expression[] | null;
  readonly any?: readonly Expression[] | null;
  readonly not?: Expression | null;
} & { readonly [Name in Part]?: object | null };

/** What a cohort asks for, as it travels between services. */
export interface Criteria {
  readonly where: Expression;
  /** The day as of which states hold and up to which events count. */
  readonly asOf: string;
  /** Ids within which every leaf is read; null for everywhere. */
  readonly within: readonly string[] | null;
  /** Among whom people are looked for: among all who applied, or who are on record at all, else all who entered. */
  readonly among?: 'APPLICANTS' | 'ON_RECORD';
  /** Whether it is one of a series: each of its leaves is read of everyone, once for all days. */
  readonly isOfSeries?: true;
  /** The rules that conditions stand for, by the key of the condition. */
  readonly rules?: Readonly<Record<string, RuleBehind>>;
  /** The funder whose money is what was spent for them; everybody's where absent. */
  readonly paidBy?: string;
  /** The contradiction that they are all concerned by, where it is these who are meant instead of a filter. */
  readonly contradiction?: { readonly kind: string; readonly numbers: unknown };
  /** What it tells of everyone whom it means. */
  readonly facts: readonly Fact[];
  /** What the count is measured against; absent where it is counted for nothing. */
  readonly target?: Target;
}

/** A rule behind a condition. */
export interface RuleBehind {
  readonly id: string;
  /** Of whom it is known whether they meet it, where the condition itself does not tell. */
  readonly known?: Expression;
}

/** Something that is told of people, as a filter or a field names it, and the scope that it takes to read it. */
export interface Fact {
  readonly name: string;
  readonly scope: Scope;
}

/** A number to be reached, or not to be passed, in a term whose days are both included. */
export interface Target {
  readonly operator: 'AT_LEAST' | 'AT_MOST';
  readonly value: number;
  readonly from: string;
  readonly due: string;
}

/** What a filter asks in a part of it, as it travels: its programmes are ids. */
export type ResolvedLeaf<Name extends Part> = Resolved<NonNullable<CohortFilter[Name]>>;

type Resolved<Asked> = Asked extends object
  ? Asked extends readonly unknown[]
    ? Asked
    : {
        readonly [Field in keyof Asked as Field extends 'programme' ? 'programmes' : Field]: Field extends 'programme'
          ? readonly string[] | null
          : Resolved<Asked[Field]>;
      }
  : Asked;

/** Leaves of one meaning have one key. */
export const leafKey = (leaf: object) => JSON.stringify(leaf);

/** Meets each expression, those in it before itself: `all`, `any`, `not`. */
function eachExpression(where: Expression, meet: (expression: Expression) => void) {
  for (const each of where.all ?? []) eachExpression(each, meet);
  for (const each of where.any ?? []) eachExpression(each, meet);
  if (where.not) eachExpression(where.not, meet);
  meet(where);
}

/** The leaves of one part in the order in which they are met: `all`, `any`, `not`, the leaf itself. */
export function leavesOf<Name extends Part>(where: Expression, part: Name): ResolvedLeaf<Name>[] {
  const leaves: ResolvedLeaf<Name>[] = [];
  eachExpression(where, ({ [part]: leaf }) => {
    if (leaf) leaves.push(leaf as ResolvedLeaf<Name>);
  });
  return leaves;
}

/** The leaves of one part, those of one meaning once, in an order that all services share. */
export function distinctLeavesOf<Name extends Part>(where: Expression, part: Name): ResolvedLeaf<Name>[] {
  const leaves = leavesOf(where, part);
  return leaves.length < 2 ? leaves : [...new Map(leaves.map((leaf) => [leafKey(leaf), leaf])).values()];
}

/** Every expression with its leaves replaced; with null, one is left out. */
export function mapLeaves(where: Expression, replace: (leaf: object, part: Part) => object | null): Expression {
  return Object.fromEntries(
    Object.entries(where).map(([key, value]) => {
      if (value === null || value === undefined) return [key, value];
      if (key === 'not') return [key, mapLeaves(value as Expression, replace)];
      if (key === 'all' || key === 'any') return [key, (value as Expression[]).map((each) => mapLeaves(each, replace))];
      return [key, replace(value as object, key as Part)];
    }),
  );
}

/** The establishments from which a filter measures how far away people live, in an order that all services share. */
export const establishmentsIn = (where: Expression): readonly string[] => [
  ...new Set(
    leavesOf(where, 'person').flatMap(({ livesWithin, travelsTo }) =>
      [livesWithin?.ofEstablishment, travelsTo].flatMap((id) => id || []),
    ),
  ),
];
