import { among, and, bitsOf, contains, copied, count, minus, numbersIn, or, position } from './words.ts';

/**
 * A set of people by number, immutable. It is kept, and travels, in the smaller of two forms:
 * as bits over the numbers, or as the numbers themselves in ascending order where they are few.
 */
export class MemberSet {
  static readonly empty = new MemberSet(undefined, new Uint32Array(), 0);
  readonly size: number;
  readonly #bits: Uint32Array | undefined;
  #numbers: Uint32Array | (() => Uint32Array);

  private constructor(bits: Uint32Array | undefined, numbers: Uint32Array | (() => Uint32Array), size: number) {
    this.#bits = bits;
    this.#numbers = numbers;
    this.size = size;
  }

  /** A set of bits: number `n` is bit `n & 31` of word `n >>> 5`. The words are the set's own from then on. */
  static ofBits(words: Uint32Array): MemberSet {
    const size = count(words);
    const numbers = () => numbersIn(words, size);
    return size < words.length ? MemberSet.#ofAscending(numbers()) : new MemberSet(words, numbers, size);
  }

  /** A set of numbers in any order; numbers that occur twice count once. */
  static ofNumbers(numbers: Uint32Array): MemberSet {
    return numbers.length === 0 ? MemberSet.empty : MemberSet.ofBits(bitsOf(numbers));
  }

  /** A set of so many numbers, which ascend and are found once they are needed. */
  static later(size: number, numbers: () => Uint32Array): MemberSet {
    return size === 0 ? MemberSet.empty : new MemberSet(undefined, numbers, size);
  }

  static union(sets: readonly MemberSet[]): MemberSet {
    let words: Uint32Array = new Uint32Array();
    for (const set of sets) words = set.#addTo(words);
    return MemberSet.ofBits(words);
  }

  static #ofAscending(numbers: Uint32Array): MemberSet {
    return new MemberSet(undefined, numbers, numbers.length);
  }

  /** Bytes that the set occupies. */
  get bytes(): number {
    return (this.#bits ?? this.numbers()).length * 4;
  }

  has(number: number): boolean {
    if (this.#bits) return contains(this.#bits, number);
    const numbers = this.numbers();
    return numbers[position(numbers, number)] === number;
  }

  and(other: MemberSet): MemberSet {
    if (this.#bits && other.#bits) return MemberSet.ofBits(and(this.#bits, other.#bits));
    const [few, many] = other.#bits || (!this.#bits && this.size <= other.size) ? [this, other] : [other, this];
    return few.#among(many, true);
  }

  minus(other: MemberSet): MemberSet {
    if (!this.#bits) return this.#among(other, false);
    return MemberSet.ofBits(minus(this.#bits, other.#bits ?? bitsOf(other.numbers())));
  }

  /** The numbers in ascending order. */
  numbers(): Uint32Array {
    if (this.#numbers instanceof Uint32Array) return this.#numbers;
    const numbers = this.#numbers();
    if (!this.#bits) this.#numbers = numbers;
    return numbers;
  }

  /** Up to `limit` numbers above `after`, in ascending order. */
  above(after: number, limit: number): number[] {
    if (this.#bits) return [...numbersIn(this.#bits, limit, after + 1)];
    const numbers = this.numbers();
    const start = position(numbers, after + 1);
    return [...numbers.subarray(start, start + limit)];
  }

  /** The set as text: its form and, in base64, its words or numbers in little-endian order. */
  toJSON(): string {
    const bits = this.#bits ?? (this.size > (this.numbers().at(-1) ?? 0) >>> 5 ? bitsOf(this.numbers()) : undefined);
    const { buffer, byteOffset, byteLength } = bits ?? this.numbers();
    return (bits ? 'b' : 'n') + Buffer.from(buffer, byteOffset, byteLength).toString('base64');
  }

  static fromJSON(text: string): MemberSet {
    const bytes = Buffer.from(text.slice(1), 'base64');
    const words = new Uint32Array(bytes.byteLength / 4);
    Buffer.from(words.buffer).set(bytes);
    return text.startsWith('b') ? MemberSet.ofBits(words) : MemberSet.#ofAscending(words);
  }

  /** Those of the numbers that the other set has, or has not. */
  #among(other: MemberSet, wanted: boolean): MemberSet {
    const numbers = this.numbers();
    const found = other.#bits
      ? among(numbers, other.#bits, wanted)
      : numbers.filter((number) => other.has(number) === wanted);
    return MemberSet.#ofAscending(found);
  }

  #addTo(words: Uint32Array): Uint32Array {
    if (this.#bits) return or(words, this.#bits);
    const numbers = this.numbers();
    const all = copied(words, ((numbers.at(-1) ?? 0) >>> 5) + 1);
    for (let i = 0; i < numbers.length; i++) all[(numbers[i] as number) >>> 5]! |= 1 << ((numbers[i] as number) & 31);
    return all;
  }
}
