import type { MemberSet } from '@dienstweg/kit';

/** Groups of people whom none of some sets tells apart. */
export interface Atoms {
  /** People in each atom, at least one. */
  readonly sizes: readonly number[];
  /** The atoms of which each set consists, by place of the set, ascending. */
  readonly of: readonly (readonly number[])[];
}

/** Parts people by the sets that they are in: two people are in one atom where every set has both or neither. */
export function atomsOf(sets: readonly MemberSet[]): Atoms {
  const sizes: number[] = [0];
  const signatures: (readonly number[])[] = [[]];
  const atomOf: number[] = [];
  for (const [place, set] of sets.entries()) {
    const moved = new Map<number, number>();
    for (const number of set.numbers()) {
      const before = atomOf[number] ?? 0;
      let after = moved.get(before);
      if (after === undefined) {
        after = sizes.push(0) - 1;
        signatures.push([...(signatures[before] as readonly number[]), place]);
        moved.set(before, after);
      }
      sizes[before]! -= 1;
      sizes[after]! += 1;
      atomOf[number] = after;
    }
  }
  const inhabited = [...sizes.keys()].filter((atom) => (sizes[atom] as number) > 0);
  const of = sets.map(() => [] as number[]);
  for (const [atom, old] of inhabited.entries())
    for (const place of signatures[old] as readonly number[]) of[place]?.push(atom);
  return { sizes: inhabited.map((old) => sizes[old] as number), of };
}
