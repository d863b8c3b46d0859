import { FEW, type MemberSet } from '@dienstweg/kit';
import { atomsOf } from './atoms.ts';
import { Shown } from './Shown.ts';

/** Where the count of a set stands in an answer. */
export interface Cell {
  readonly set: MemberSet;
  /** Levels of splitting above it: what is split less is shown rather. */
  readonly depth: number;
  readonly counts: Counts;
}
/** Whether the viewer may list everyone whom the cohort ranges over, knows how many they are from a list, must not see the count, or may see it unless it gives someone away. */
export type Counts = 'EXACT' | 'KNOWN' | 'SEALED' | 'CLOSED';

/**
 * The cells of one answer whose counts may be shown (Geheimhaltung). Hidden are groups of one and two, and as many larger ones as it takes so
 * that no number of one or two people follows from what is shown by adding and taking away, whether or not these people were asked for.
 * The same people are treated the same wherever they occur in the answer.
 */
export function shownAmong(cells: readonly Cell[]): boolean[] {
  const { sizes, of } = atomsOf(cells.map(({ set }) => set));
  const keys = of.map((atoms) => atoms.join());
  const groups = new Map(keys.map((key, place) => [key, of[place] as readonly number[]]));
  const alone = aloneIn([...groups.values()], sizes);
  const shown = new Shown(sizes, alone);

  const verdicts = new Map<string, boolean>();
  const order = [...cells.keys()].sort((a, b) => rank(cells[a] as Cell, cells[b] as Cell));
  for (const place of order) {
    const { counts, set } = cells[place] as Cell;
    const [key, atoms] = [keys[place] as string, of[place] as readonly number[]];
    if (counts === 'EXACT') {
      shown.concede(atoms);
      verdicts.set(key, true);
    } else if (counts === 'KNOWN') {
      shown.concede(atoms);
    } else if (!verdicts.has(key)) {
      verdicts.set(key, counts === 'SEALED' && set.size > FEW && shown.admits(atoms));
    }
  }
  const isShown = (set: MemberSet, key: string) => set.size === 0 || verdicts.get(key) === true;
  return cells.map(({ counts, set }, place) => counts !== 'CLOSED' && isShown(set, keys[place] as string));
}

const PRECEDENCE: Record<Counts, number> = { EXACT: 0, KNOWN: 0, CLOSED: 1, SEALED: 2 };

/** What is conceded first, then what must be hidden, then the rest from the top down, larger groups first. */
const rank = (a: Cell, b: Cell) =>
  PRECEDENCE[a.counts] - PRECEDENCE[b.counts] || a.depth - b.depth || b.set.size - a.set.size;

/** The atoms of one person in groups of one or two people, and in what nested groups differ by where that is one or two people. */
function aloneIn(groups: readonly (readonly number[])[], sizes: readonly number[]): Set<number> {
  const people = (atoms: readonly number[]) => atoms.reduce((sum, atom) => sum + (sizes[atom] as number), 0);
  const bySize = groups
    .map((atoms) => ({ atoms, has: new Set(atoms), size: people(atoms) }))
    .filter(({ size }) => size > 0)
    .sort((a, b) => a.size - b.size);
  const alone = new Set<number>();
  const add = (atoms: readonly number[]) => {
    for (const atom of atoms) if (sizes[atom] === 1) alone.add(atom);
  };
  for (const [place, inner] of bySize.entries()) {
    if (inner.size <= FEW) add(inner.atoms);
    for (let next = place + 1; next < bySize.length; next++) {
      const outer = bySize[next] as (typeof bySize)[number];
      if (outer.size > inner.size + FEW) break;
      if (inner.atoms.every((atom) => outer.has.has(atom))) add(outer.atoms.filter((atom) => !inner.has.has(atom)));
    }
  }
  return alone;
}
