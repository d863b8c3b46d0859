import { numbersIn } from './pieces.ts';
import type { Arriving } from './read-set.ts';
import { type Places, Split } from './Split.ts';
import { copied } from './words.ts';

/** A split whose groups arrive in pieces, one group after the other. */
export class ArrivingSplit implements Arriving<Split> {
  readonly #keys: string[] = [];
  readonly #combinations: Places[] = [[0]];
  #combinationOf: Uint32Array = new Uint32Array(1_024);
  #greatest = -1;
  /** By combination the one that has the place of the latest group as well. */
  #extended: number[] = [];

  take([key, piece]: readonly unknown[]) {
    if (key !== this.#keys.at(-1)) {
      this.#keys.push(key as string);
      this.#extended = [];
    }
    const numbers = numbersIn(piece as string);
    for (let i = 0; i < numbers.length; i++) {
      const number = numbers[i] as number;
      if (number > this.#greatest) this.#reach(number);
      const combination = this.#combinationOf[number] as number;
      this.#combinationOf[number] = this.#extended[combination] ??= this.#extend(combination);
    }
  }

  /** Everyone who has arrived, by group. */
  result(): Split {
    const combinationOf = this.#combinationOf.slice(0, this.#greatest + 1);
    const small = this.#combinations.length <= 2 ** 16;
    return new Split(this.#keys, this.#combinations, small ? Uint16Array.from(combinationOf) : combinationOf);
  }

  #extend(combination: number): number {
    const places = this.#combinations[combination] as Places;
    const place = this.#keys.length;
    if (places.includes(place)) return combination;
    return this.#combinations.push(combination === 0 ? [place] : [...places, place]) - 1;
  }

  #reach(number: number) {
    this.#greatest = number;
    if (number >= this.#combinationOf.length) this.#combinationOf = copied(this.#combinationOf, number * 2);
  }
}
