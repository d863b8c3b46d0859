import { and, bitsOf, contains, copied, count, minus, numbersIn, or } from './words.ts';

/**
 * A set of people by number, immutable. It is held, and travels, in the smaller of two forms:
 * as bits over the numbers, or as the numbers themselves in ascending order where they are few.
 */
export class MemberSet {
  static readonly empty = new MemberSet(undefined, new Uint32Array());
  readonly size: number;
  readonly #bits: Uint32Array | undefined;
  readonly #numbers: Uint32Array | undefined;

  private constructor(bits: Uint32Array | undefined, numbers: Uint32Array | undefined, size?: number) {
    this.#bits = bits;
    this.#numbers = numbers;
    this.size = size ?? numbers?.length ?? 0;
  }

  /** A set of bits: number `n` is bit `n & 31` of word `n >>> 5`. The words are the set's own from then on. */
  static ofBits(words: Uint32Array): MemberSet {
    const size = count(words);
    return size < words.length
      ? new MemberSet(undefined, numbersIn(words, size))
      : new MemberSet(words, undefined, size);
  }

  /** A set of numbers in any order; numbers that occur twice count once. */
  static ofNumbers(numbers: Uint32Array): MemberSet {
    return numbers.length === 0 ? MemberSet.empty : MemberSet.ofBits(bitsOf(numbers));
  }

  static union(sets: readonly MemberSet[]): MemberSet {
    let words: Uint32Array = new Uint32Array();
    for (const set of sets) words = set.#addTo(words);
    return MemberSet.ofBits(words);
  }

  /** Bytes that the set occupies. */
  get bytes(): number {
    return (this.#bits ?? this.#numbers ?? []).length * 4;
  }

  has(number: number): boolean {
    return this.#bits ? contains(this.#bits, number) : found(this.#numbers as Uint32Array, number);
  }

  and(other: MemberSet): MemberSet {
    if (this.#bits && other.#bits) return MemberSet.ofBits(and(this.#bits, other.#bits));
    const [few, many] = this.#numbers && (!other.#numbers || this.size <= other.size) ? [this, other] : [other, this];
    return few.#filtered((number) => many.has(number));
  }

  minus(other: MemberSet): MemberSet {
    if (!this.#bits) return this.#filtered((number) => !other.has(number));
    return MemberSet.ofBits(minus(this.#bits, other.#bits ?? bitsOf(other.#numbers as Uint32Array)));
  }

  /** The numbers in ascending order. */
  numbers(): Uint32Array {
    return this.#numbers ?? numbersIn(this.#bits as Uint32Array, this.size);
  }

  /** Up to `limit` numbers above `after`, in ascending order. */
  above(after: number, limit: number): number[] {
    if (this.#bits) return [...numbersIn(this.#bits, limit, after + 1)];
    const numbers = this.#numbers as Uint32Array;
    const start = position(numbers, after + 1);
    return [...numbers.subarray(start, start + limit)];
  }

  /** The set as text: its form and, in base64, its words or numbers in little-endian order. */
  toJSON(): string {
    const words = (this.#bits ?? this.#numbers) as Uint32Array;
    return (this.#bits ? 'b' : 'n') + Buffer.from(words.buffer, words.byteOffset, words.byteLength).toString('base64');
  }

  static fromJSON(text: string): MemberSet {
    const bytes = Buffer.from(text.slice(1), 'base64');
    const words = new Uint32Array(bytes.byteLength / 4);
    Buffer.from(words.buffer).set(bytes);
    return text.startsWith('b') ? MemberSet.ofBits(words) : new MemberSet(undefined, words);
  }

  #filtered(keep: (number: number) => boolean): MemberSet {
    return new MemberSet(undefined, (this.#numbers as Uint32Array).filter(keep));
  }

  #addTo(words: Uint32Array): Uint32Array {
    if (this.#bits) return or(words, this.#bits);
    const numbers = this.#numbers as Uint32Array;
    const all = copied(words, ((numbers.at(-1) ?? 0) >>> 5) + 1);
    for (const number of numbers) all[number >>> 5]! |= 1 << (number & 31);
    return all;
  }
}

function position(numbers: Uint32Array, number: number): number {
  let low = 0;
  for (let high = numbers.length; low < high; ) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] as number) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

const found = (numbers: Uint32Array, number: number) => numbers[position(numbers, number)] === number;
