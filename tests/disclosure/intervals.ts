/** A whole number of people about which something is known: at least and at most so many. */
export interface Interval {
  least: number;
  most: number;
}

/** `least` ≤ the sum of coefficient × number ≤ `most`; `why` names the table and the sum. */
export interface Constraint {
  readonly terms: readonly (readonly [number: number, coefficient: number])[];
  readonly least: number;
  readonly most: number;
  readonly why: string;
}

/** Numbers of people as an attacker knows them, and what ties them together. */
export class Knowledge {
  readonly names: string[] = [];
  readonly intervals: Interval[] = [];
  /** By which table each number was told first. */
  readonly told: (string | undefined)[] = [];
  readonly constraints: Constraint[] = [];
  readonly #numbers = new Map<string, number>();

  /** The number of a set of people, known by what it asks for: at first anything from 0 on. */
  numberOf(set: string): number {
    const known = this.#numbers.get(set);
    if (known !== undefined) return known;
    this.#numbers.set(set, this.names.length);
    this.intervals.push({ least: 0, most: Number.POSITIVE_INFINITY });
    return this.names.push(set) - 1;
  }

  intervalOf = (set: string) => this.intervals[this.numberOf(set)] as Interval;

  has = (set: string) => this.#numbers.has(set);

  /** Learns that a number lies between two others. */
  learn(set: string, least: number, most: number, table: string) {
    const number = this.numberOf(set);
    const interval = this.intervals[number] as Interval;
    interval.least = Math.max(interval.least, least);
    interval.most = Math.min(interval.most, most);
    this.told[number] ??= table;
    if (interval.least > interval.most) throw new Error(`${set}: nothing is possible, by ${table}`);
  }

  /** Learns that the whole is the sum of its parts (`=`), at most that (`≤`), or at least that (`≥`). */
  relate(whole: string, relation: '=' | '≤' | '≥', parts: readonly string[], why: string) {
    const terms = [[this.numberOf(whole), 1] as const, ...parts.map((part) => [this.numberOf(part), -1] as const)];
    this.constraints.push({
      terms,
      least: relation === '≤' ? Number.NEGATIVE_INFINITY : 0,
      most: relation === '≥' ? Number.POSITIVE_INFINITY : 0,
      why,
    });
  }
}

/**
 * Narrows all intervals until nothing more follows from any one constraint. Throws where nothing can be true, which
 * would be a mistake of the attack.
 */
export function propagate({ intervals, constraints, names }: Knowledge) {
  const touching = intervals.map((): number[] => []);
  for (const [i, { terms }] of constraints.entries()) for (const [number] of terms) touching[number]?.push(i);
  const waiting = new Set(constraints.keys());
  for (const i of waiting) {
    waiting.delete(i);
    const constraint = constraints[i] as Constraint;
    for (const number of narrowed(constraint, intervals)) {
      const { least, most } = intervals[number] as Interval;
      if (least > most) throw new Error(`${names[number]}: nothing is possible, by ${constraint.why}`);
      for (const other of touching[number] ?? []) waiting.add(other);
    }
  }
}

/** Narrows the intervals of one constraint; the numbers of which more is known now. */
function narrowed({ terms, least, most }: Constraint, intervals: readonly Interval[]): number[] {
  const end = (coefficient: number, { least, most }: Interval, upper: boolean) =>
    coefficient * (coefficient > 0 === upper ? most : least);
  const ends = [false, true].map((upper) => terms.map(([number, c]) => end(c, intervals[number] as Interval, upper)));
  const [lower, upper] = ends.map(sumOfFinite);
  return terms.flatMap(([number, coefficient], i) => {
    const interval = intervals[number] as Interval;
    const before = { ...interval };
    const highest = (most - without(lower, ends[0]?.[i])) / coefficient;
    const lowest = (least - without(upper, ends[1]?.[i])) / coefficient;
    interval.least = Math.max(interval.least, Math.ceil(coefficient > 0 ? lowest : highest));
    interval.most = Math.min(interval.most, Math.floor(coefficient > 0 ? highest : lowest));
    return interval.least > before.least || interval.most < before.most ? [number] : [];
  });
}

interface Sum {
  readonly finite: number;
  readonly infinite: readonly number[];
}

const sumOfFinite = (values: readonly number[]): Sum => ({
  finite: values.filter(Number.isFinite).reduce((a, b) => a + b, 0),
  infinite: values.filter((value) => !Number.isFinite(value)),
});

/** The sum of all but one of its parts. */
function without(sum: Sum | undefined, part: number | undefined): number {
  if (!sum || part === undefined) return 0;
  const others = sum.infinite.length - (Number.isFinite(part) ? 0 : 1);
  return others > 0 ? (sum.infinite[0] as number) : sum.finite - (Number.isFinite(part) ? part : 0);
}
