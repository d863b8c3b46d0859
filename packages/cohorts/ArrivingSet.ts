import { MemberSet } from './MemberSet.ts';
import { numbersIn } from './pieces.ts';
import type { Arriving } from './read-set.ts';
import { copied } from './words.ts';

/** A set whose numbers arrive in pieces, in any order. */
export class ArrivingSet implements Arriving<MemberSet> {
  #words: Uint32Array = new Uint32Array(1_024);
  #greatest = -1;

  take([piece]: readonly unknown[]) {
    const numbers = numbersIn(piece as string);
    for (let i = 0; i < numbers.length; i++) {
      const number = numbers[i] as number;
      if (number > this.#greatest) this.#reach(number);
      this.#words[number >>> 5]! |= 1 << (number & 31);
    }
  }

  /** Everyone who has arrived. */
  result(): MemberSet {
    return MemberSet.ofBits(this.#words.slice(0, (this.#greatest >>> 5) + 1));
  }

  #reach(number: number) {
    this.#greatest = number;
    if (number >>> 5 >= this.#words.length) this.#words = copied(this.#words, (number >>> 5) * 2);
  }
}
