import { Knowledge } from './intervals.ts';

/** A set of people as tables ask for it. */
export interface Told {
  /** The programme, funding line or everywhere. */
  readonly within: string;
  readonly day: string;
  /** The filter, or what stands for it: `{}` is everyone. */
  readonly where: string;
  /** What everyone is called among whom it is looked for. */
  readonly among: string;
  /** By which values it was split, such as `SEX=FEMALE`. */
  readonly path: readonly string[];
}

/** How people were split by an attribute. */
export interface Split {
  readonly whole: Told;
  readonly attribute: string;
  readonly groups: Set<string>;
}

/** What was answered for one object. */
export type Row = Readonly<Record<string, unknown>>;

/** Tells sets apart. */
export const nameOf = ({ within, day, where, path }: Told) => [`${within} ${day} ${where}`, ...path].join(' > ');

/** Over so many people shares are told. */
const FEWEST = 20;

/** What an outsider learns of numbers of people, table by table. */
export class Learning {
  readonly knowledge = new Knowledge();
  readonly sets = new Map<string, Told>();
  readonly splits = new Map<string, Split>();
  readonly #rounded = new Map<string, number>();
  /** Shares are read once the number is known of which they are. */
  readonly #shares: (() => void)[] = [];
  readonly #base: number;

  constructor(base: number) {
    this.#base = base;
  }

  /** Reads the shares; the numbers are complete then. */
  finish() {
    for (const read of this.#shares) read();
  }

  splitOf(whole: Told, attribute: string): Split {
    const key = `${nameOf(whole)} by ${attribute}`;
    const split = this.splits.get(key) ?? { whole, attribute, groups: new Set() };
    this.splits.set(key, split);
    return split;
  }

  /** A rounded number. */
  count(table: string, told: Told, count: number) {
    this.#rounded.set(nameOf(told), count);
    this.#between(table, told, [count - Math.ceil(this.#base / 2) + 1, count + Math.floor(this.#base / 2)]);
  }

  /** Whether a target is met is true of the number itself. */
  status(table: string, told: Told, { operator, target, status }: Row) {
    const atLeast = operator === 'AT_LEAST';
    const isAbove = atLeast ? status === 'MET' : status === 'MISSED';
    const first = Number(target) + (atLeast ? 0 : 1);
    this.#between(table, told, isAbove ? [first, Number.POSITIVE_INFINITY] : [0, first - 1]);
  }

  /**
   * Money divided by what each cost is a number of people; where it is none that rounding tells, it is the true one.
   */
  cost(table: string, told: Told, people: number) {
    const isNear = (multiple: number) => Math.abs(people - multiple) < people / 10_000 + 0.001;
    if (!isNear(Math.round(people / this.#base) * this.#base)) this.#between(table, told, [Math.round(people)]);
  }

  /**
   * A share of rounded numbers tells the part rounded; where it is none, it is one of the true numbers that it can be
   * of.
   */
  share(table: string, part: Told, whole: Told, share: unknown) {
    if (typeof share !== 'number') return;
    this.#shares.push(() => {
      const all = this.#rounded.get(nameOf(whole));
      if (all === undefined || all < FEWEST) return;
      if (!isWhole((share * all) / this.#base)) this.#trueShare(table, part, whole, share);
      else if (!this.#rounded.has(nameOf(part))) this.count(table, part, Math.round(share * all));
    });
  }

  #trueShare(table: string, part: Told, whole: Told, share: number) {
    const { least, most } = this.knowledge.intervalOf(nameOf(whole));
    const wholes = Array.from({ length: most - least + 1 }, (_, i) => least + i).filter((n) => isWhole(share * n));
    const parts = wholes.map((n) => Math.round(share * n));
    this.#between(table, part, parts);
    this.#between(table, whole, wholes);
  }

  /** A number that is one of these, or between them. */
  #between(table: string, told: Told, possible: readonly number[]) {
    this.sets.set(nameOf(told), told);
    this.knowledge.learn(nameOf(told), Math.min(...possible), Math.max(...possible), table);
  }
}

const isWhole = (number: number) => Math.abs(number - Math.round(number)) < 1e-9;
