import { type Row, rowOf, scaled, take } from './rows.ts';

/**
 * Counts that are shown, as rows over the atoms of people, kept so that two things never become true: a linear combination of them is
 * the count of a small group, or speaks of nobody but people who are alone in a small group.
 */
export class Shown {
  readonly #width: number;
  readonly #alone: ReadonlySet<number>;
  readonly #basis: { readonly row: Row; readonly pivot: number }[] = [];
  /** What of each small group no combination of the shown counts explains so far. */
  readonly #unexplained: Row[];

  /** `small` are the groups to protect, `alone` those atoms of theirs that hold one person. */
  constructor(width: number, small: readonly (readonly number[])[], alone: ReadonlySet<number>) {
    this.#width = width;
    this.#alone = alone;
    this.#unexplained = small.map((atoms) => rowOf(width, atoms));
  }

  /** Shows the count of these atoms if that gives no small group away, and says whether it did. */
  admits(atoms: readonly number[]): boolean {
    const row = this.#reduced(atoms);
    if (row.every((value) => value === 0)) return true;
    const pivot = row.findIndex((value, column) => value !== 0 && !this.#alone.has(column));
    if (pivot < 0) return false;
    const added = scaled(row, pivot);
    if (this.#unexplained.some((small) => explains(added, pivot, small))) return false;
    this.#add(added, pivot);
    return true;
  }

  /** Shows the count of these atoms whatever it gives away, since the viewer may see everyone in it. */
  concede(atoms: readonly number[]) {
    const row = this.#reduced(atoms);
    const pivot = row.findIndex((value) => value !== 0);
    if (pivot >= 0) this.#add(scaled(row, pivot), pivot);
  }

  #reduced(atoms: readonly number[]): Row {
    const reduced = rowOf(this.#width, atoms);
    for (const { row, pivot } of this.#basis) take(reduced, reduced[pivot] as number, row);
    return reduced;
  }

  #add(row: Row, pivot: number) {
    this.#basis.push({ row, pivot });
    for (const small of this.#unexplained) take(small, small[pivot] as number, row);
  }
}

/** Whether a small group, as far as it is unexplained, is a multiple of the row; what is explained already cannot get worse. */
function explains(row: Row, pivot: number, small: Row): boolean {
  const times = small[pivot] as number;
  if (times === 0) return false;
  const rest = small.slice();
  take(rest, times, row);
  return rest.every((value) => value === 0);
}
