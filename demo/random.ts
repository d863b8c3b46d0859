import { dateOf, dayOf, workday, workdayBefore } from './calendar.ts';

/** Numbers that look random and are the same on every machine for the same seed (mulberry32). */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** Goes on as if made with the seed, so that what comes does not depend on how much came before. */
  restart(seed: number) {
    this.#state = seed;
  }

  /** At least 0, below 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from `min` to `max`, both included. */
  whole(min: number, max: number): number {
    return min + Math.floor(this.next() * (max - min + 1));
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  one<T>(list: readonly T[]): T {
    return list[this.whole(0, list.length - 1)] as T;
  }

  /** One of the keys, each as likely as its weight. */
  weighted<K extends string>(weights: Record<K, number>): K {
    const entries = Object.entries<number>(weights) as [K, number][];
    let left = this.next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [key, weight] of entries) {
      left -= weight;
      if (left < 0) return key;
    }
    return (entries[0] as [K, number])[0];
  }

  /** `count` different entries of the list, in the list's order. */
  some<T>(list: readonly T[], count: number): T[] {
    let left = count;
    return list.filter((_, i) => {
      const taken = this.next() < left / (list.length - i);
      if (taken) left--;
      return taken;
    });
  }

  /** A day on which people work, from the first to the last, both included. */
  workday(first: string, last: string): string {
    const on = workday(dateOf(this.whole(dayOf(first), dayOf(last))));
    return on <= last ? on : workdayBefore(last);
  }
}
