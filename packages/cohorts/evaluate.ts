import type { Expression, Part } from './criteria.ts';
import { MemberSet } from './MemberSet.ts';

/** What is asked in one part of an expression. */
export interface Leaf {
  readonly part: Part;
  readonly asked: object;
}

/** Where the people of an expression are found. */
export interface Source {
  everyone(): Promise<MemberSet>;
  /** Everyone whom a leaf means where that is known already. */
  known(leaf: Leaf): MemberSet | undefined;
  /** Everyone whom a leaf means; where `among` is given, at least those of them who are among these. */
  find(leaf: Leaf, among: MemberSet | undefined): Promise<MemberSet>;
}

/**
 * The people whom an expression means; an empty one means everyone. Leaves are looked for among the fewest people of
 * whom it is known that no others are meant. Example: 30 people are in a course; whether these are unemployed is looked
 * up for the 30, not read for all. `not` alone takes away from everyone.
 */
export async function evaluate(where: Expression, source: Source, among?: MemberSet): Promise<MemberSet> {
  const { leaves, any, not } = partsOf(where);
  const known = leaves.flatMap((leaf) => source.known(leaf) ?? []);
  const [fewest] = ascending(among ? [among, ...known] : known);
  const each = (expressions: readonly Expression[]) =>
    Promise.all(expressions.map((expression) => evaluate(expression, source, fewest)));
  const [found, unions, unwanted] = await Promise.all([
    Promise.all(leaves.map(async (leaf) => source.known(leaf) ?? source.find(leaf, fewest))),
    Promise.all(any.map(async (expressions) => MemberSet.union(await each(expressions)))),
    each(not),
  ]);
  const wanted = [...found, ...unions];
  if (wanted.length === 0) wanted.push(among ?? (await source.everyone()));
  return MemberSet.meeting(wanted, unwanted);
}

/** The conditions of an expression and of all that it is made of by *and*. */
export function partsOf(where: Expression) {
  const leaves: Leaf[] = [];
  const any: (readonly Expression[])[] = [];
  const not: Expression[] = [];
  const collect = (expression: Expression) => {
    for (const [key, value] of Object.entries(expression)) {
      if (value === null || value === undefined) continue;
      if (key === 'all') for (const each of value as Expression[]) collect(each);
      else if (key === 'any') any.push(value as Expression[]);
      else if (key === 'not') not.push(value as Expression);
      else leaves.push({ part: key as Part, asked: value as object });
    }
  };
  collect(where);
  return { leaves, any, not };
}

const ascending = (sets: readonly MemberSet[]) => [...sets].sort((a, b) => a.size - b.size);
