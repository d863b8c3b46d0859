import type { Form } from './MemberSet.ts';
import { lowest } from './words.ts';

const AS_NUMBERS = -1;

/** Groups of people that are filled in ascending order of their numbers, each in the smaller form for its size. */
export class Groups {
  readonly #sizes: readonly number[];
  /** Words that bits over all numbers take. */
  readonly #span: number;
  /** By group where its words begin among the words of all; those of few people have none. */
  readonly #begins: Int32Array;
  readonly #words: Uint32Array;
  /** By group where its next number goes among the numbers of all. */
  readonly #next: Uint32Array;
  readonly #numbers: Uint32Array;

  constructor(sizes: readonly number[], span: number) {
    this.#sizes = sizes;
    this.#span = span;
    this.#begins = new Int32Array(sizes.length).fill(AS_NUMBERS);
    this.#next = new Uint32Array(sizes.length);
    let [words, numbers] = [0, 0];
    for (const [group, size] of sizes.entries()) {
      if (size < span) {
        this.#next[group] = numbers;
        numbers += size;
      } else {
        this.#begins[group] = words;
        words += span;
      }
    }
    this.#words = new Uint32Array(words);
    this.#numbers = new Uint32Array(numbers);
  }

  putNumber(group: number, number: number) {
    const begin = this.#begins[group] as number;
    if (begin === AS_NUMBERS) this.#numbers[this.#next[group]!++] = number;
    else this.#words[begin + (number >>> 5)]! |= 1 << (number & 31);
  }

  /** Puts all of a group that are in one word. */
  putWord(group: number, index: number, word: number) {
    const begin = this.#begins[group] as number;
    if (begin !== AS_NUMBERS) this.#words[begin + index] = word;
    else for (let left = word; left !== 0; left &= left - 1) this.#numbers[this.#next[group]!++] = lowest(index, left);
  }

  /** The groups, once everyone is in them. */
  forms(): Form[] {
    return this.#sizes.map((size, group) => {
      const begin = this.#begins[group] as number;
      const end = this.#next[group] as number;
      if (begin === AS_NUMBERS) return { numbers: this.#numbers.subarray(end - size, end) };
      return { bits: this.#words.subarray(begin, begin + this.#span) };
    });
  }
}
