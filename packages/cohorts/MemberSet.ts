import { base64, bytesIn } from './base64.ts';
import { gapsOf, numbersBetween } from './gaps.ts';
import {
  among,
  amongNumbers,
  bitsOf,
  blocksOf,
  contains,
  copied,
  count,
  meeting,
  numbersIn,
  or,
  position,
} from './words.ts';

/** Bits, where number `n` is bit `n & 31` of word `n >>> 5`, or the numbers themselves in ascending order. */
export type Form =
  | { readonly bits: Uint32Array; readonly numbers?: undefined }
  | { readonly bits?: undefined; readonly numbers: Uint32Array };

/** A set of people by number, immutable. It is kept in the smaller of two forms. */
export class MemberSet {
  static readonly empty = new MemberSet(0, { numbers: new Uint32Array() });
  readonly size: number;
  #given: Form | (() => Form);

  private constructor(size: number, form: Form | (() => Form)) {
    this.size = size;
    this.#given = form;
  }

  /** A set of bits. The words are the set's own from then on. */
  static ofBits(words: Uint32Array): MemberSet {
    const size = count(words);
    return new MemberSet(size, size < words.length ? { numbers: numbersIn(words, size) } : { bits: words });
  }

  /** A set of numbers in any order; numbers that occur twice count once. */
  static ofNumbers(numbers: Uint32Array): MemberSet {
    return numbers.length === 0 ? MemberSet.empty : MemberSet.ofBits(bitsOf(numbers));
  }

  /** A set of so many people, whose form is found once it is needed. */
  static later(size: number, form: () => Form): MemberSet {
    return size === 0 ? MemberSet.empty : new MemberSet(size, form);
  }

  static union(sets: readonly MemberSet[]): MemberSet {
    let words: Uint32Array = new Uint32Array();
    for (const set of sets) words = set.#addTo(words);
    return MemberSet.ofBits(words);
  }

  /**
   * Those who are in all of the wanted sets, at least one, and in none of the unwanted: `{1, 2, 3}` without `{2}` is
   * `{1, 3}`.
   */
  static meeting(wanted: readonly MemberSet[], unwanted: readonly MemberSet[]): MemberSet {
    const [few, ...others] = wanted.toSorted((one, other) => one.size - other.size) as [MemberSet, ...MemberSet[]];
    if (few.#bits)
      return MemberSet.ofBits(
        meeting(
          wanted.map((set) => set.#words),
          unwanted.map((set) => set.#words),
        ),
      );
    const met = others.reduce((all, set) => all.#among(set, true), few);
    return unwanted.reduce((rest, set) => rest.#among(set, false), met);
  }

  static #ofAscending(numbers: Uint32Array): MemberSet {
    return new MemberSet(numbers.length, { numbers });
  }

  /** The form in which the set is kept. */
  get form(): Form {
    if (typeof this.#given === 'function') this.#given = this.#given();
    return this.#given;
  }

  get #bits(): Uint32Array | undefined {
    return this.form.bits;
  }

  get #words(): Uint32Array {
    return this.#bits ?? bitsOf(this.numbers());
  }

  /** Bytes that the set occupies. */
  get bytes(): number {
    return (this.form.bits ?? this.form.numbers).byteLength;
  }

  /** Words that bits up to its greatest number take. */
  get span(): number {
    return this.#bits?.length ?? ((this.numbers().at(-1) ?? 0) >>> 5) + 1;
  }

  has(number: number): boolean {
    if (this.#bits) return contains(this.#bits, number);
    const numbers = this.numbers();
    return numbers[position(numbers, number)] === number;
  }

  and(other: MemberSet): MemberSet {
    return MemberSet.meeting([this, other], []);
  }

  minus(other: MemberSet): MemberSet {
    return MemberSet.meeting([this], [other]);
  }

  /** The numbers in ascending order. */
  numbers(): Uint32Array {
    const { bits, numbers } = this.form;
    return numbers ?? numbersIn(bits, this.size);
  }

  /** The numbers in ascending order, block by block; a block holds until the next one is asked for. */
  blocks(): Iterable<Uint32Array> {
    const { bits, numbers } = this.form;
    return numbers ? [numbers] : blocksOf(bits);
  }

  /** Up to `limit` numbers above `after`, in ascending order. */
  above(after: number, limit: number): number[] {
    if (this.#bits) return [...numbersIn(this.#bits, limit, after + 1)];
    const numbers = this.numbers();
    const start = position(numbers, after + 1);
    return [...numbers.subarray(start, start + limit)];
  }

  /**
   * The set as text: in base64, its bits in words of little-endian order, or the gaps between its numbers if shorter.
   */
  toJSON(): string {
    if (this.size < this.span * 3) return `g${base64(gapsOf(this.blocks(), this.size))}`;
    return `b${base64(this.#words)}`;
  }

  static fromJSON(text: string): MemberSet {
    const bytes = bytesIn(text.slice(1));
    if (text.startsWith('g')) return MemberSet.#ofAscending(numbersBetween(new Uint8Array(bytes)));
    return MemberSet.ofBits(new Uint32Array(bytes));
  }

  /** Those of the numbers that the other set has, or has not. */
  #among(other: MemberSet, wanted: boolean): MemberSet {
    const { bits, numbers } = other.form;
    const own = this.numbers();
    return MemberSet.#ofAscending(bits ? among(own, bits, wanted) : amongNumbers(own, numbers, wanted));
  }

  #addTo(words: Uint32Array): Uint32Array {
    if (this.#bits) return or(words, this.#bits);
    const numbers = this.numbers();
    const all = copied(words, ((numbers.at(-1) ?? 0) >>> 5) + 1);
    for (let i = 0; i < numbers.length; i++) all[(numbers[i] as number) >>> 5]! |= 1 << ((numbers[i] as number) & 31);
    return all;
  }
}
