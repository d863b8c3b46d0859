import { FEW } from '@dienstweg/kit';
import { areOpposite, markOf, type Row, rowOf, scaled, take } from './rows.ts';

/** A combination of shown counts that is 1 at its pivot, where no other one has anything. */
interface Reduced {
  readonly row: Row;
  readonly pivot: number;
  /** Equal for opposite rows, as far as one is taken from 0. */
  readonly mark: number;
  /** The one or two people whose number it tells; null where they are more. */
  readonly few: string | null;
}

/**
 * Counts that are shown, as rows over the atoms of people, kept so that two things never become true: a linear combination of them is
 * the count of one or two people, whether or not these were asked for, or speaks of nobody but people who are alone in a small group.
 */
export class Shown {
  readonly #sizes: readonly number[];
  readonly #alone: ReadonlySet<number>;
  #rows: readonly Reduced[] = [];
  /** Of which few people the number is told already. */
  #told: ReadonlySet<string> = new Set();

  /** `sizes` are how many people each atom holds, `alone` those atoms of small groups that hold one person. */
  constructor(sizes: readonly number[], alone: ReadonlySet<number>) {
    this.#sizes = sizes;
    this.#alone = alone;
  }

  /** Shows the count of these atoms if that gives no few people away, and says whether it did. */
  admits(atoms: readonly number[]): boolean {
    const row = this.#reduced(atoms);
    if (row.every((value) => value === 0)) return true;
    const pivot = row.findIndex((value, column) => value !== 0 && !this.#alone.has(column));
    if (pivot < 0) return false;
    const rows = this.#with(row, pivot);
    if (!this.#toldBy(rows).isSubsetOf(this.#told)) return false;
    this.#rows = rows;
    return true;
  }

  /** Shows the count of these atoms whatever it gives away, since the viewer may see everyone in it. */
  concede(atoms: readonly number[]) {
    const row = this.#reduced(atoms);
    const pivot = row.findIndex((value) => value !== 0);
    if (pivot < 0) return;
    this.#rows = this.#with(row, pivot);
    this.#told = this.#toldBy(this.#rows);
  }

  #reduced(atoms: readonly number[]): Row {
    const reduced = rowOf(this.#sizes.length, atoms);
    for (const { row, pivot } of this.#rows) take(reduced, reduced[pivot] as number, row);
    return reduced;
  }

  #with(row: Row, pivot: number): Reduced[] {
    const added = scaled(row, pivot);
    const others = this.#rows.map((each) => {
      const times = each.row[pivot] as number;
      if (times === 0) return each;
      const less = each.row.slice();
      take(less, times, added);
      return this.#combination(less, each.pivot);
    });
    return [...others, this.#combination(added, pivot)];
  }

  #combination(row: Row, pivot: number): Reduced {
    return { row, pivot, mark: markOf(row, pivot), few: this.#fewIn(row) };
  }

  #fewIn(row: Row): string | null {
    const atoms: number[] = [];
    let people = 0;
    for (let atom = 0; atom < row.length; atom++) {
      if (row[atom] === 0) continue;
      people += this.#sizes[atom] as number;
      if (row[atom] !== 1 || people > FEW) return null;
      atoms.push(atom);
    }
    return atoms.join();
  }

  /** The few people whose number is one of these combinations, or the sum of two. */
  #toldBy(rows: readonly Reduced[]): Set<string> {
    const told = new Set(rows.flatMap(({ few }) => few ?? []));
    const alone = rows.filter(({ pivot, few }) => few === null && this.#sizes[pivot] === 1);
    const byMark = Map.groupBy(alone, ({ mark }) => mark);
    for (const one of alone)
      for (const other of byMark.get(-one.mark) ?? [])
        if (one.pivot < other.pivot && areOpposite(one.row, other.row, [one.pivot, other.pivot]))
          told.add(`${one.pivot},${other.pivot}`);
    return told;
  }
}
