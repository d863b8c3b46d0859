import { once } from '@dienstweg/kit';
import { Groups } from './Groups.ts';
import { type Form, MemberSet } from './MemberSet.ts';
import { lowest } from './words.ts';

/** The places of the groups that a person is in: 1 + that of a value, 0 for no value. */
export type Places = readonly number[];

const SEVERAL = -1;
/** So many groups share a word of 32 people. */
const FEW = 16;

/**
 * Groups of people by the values they have, kept as the combination of values that each person has: whoever is in the
 * courses A and C has the combination AC. One look-up per person splits any set.
 */
export class Split {
  /** The values, in the order given. */
  readonly keys: readonly string[];
  /** The first combination is that of no value. */
  readonly #combinations: readonly Places[];
  /** By combination its one place, or that it has several. */
  readonly #placeOf: Int32Array;
  /** By number the combination of the person. */
  readonly #combinationOf: Uint16Array | Uint32Array;

  constructor(keys: readonly string[], combinations: readonly Places[], combinationOf: Uint16Array | Uint32Array) {
    this.keys = keys;
    this.#combinations = combinations;
    this.#combinationOf = combinationOf;
    this.#placeOf = Int32Array.from(combinations, (places) => (places.length === 1 ? (places[0] as number) : SEVERAL));
  }

  /** Bytes that the split occupies. */
  get bytes(): number {
    return this.#combinationOf.byteLength;
  }

  /**
   * Those of some people in each group; under null those who are in none. They are counted now, gathered when needed.
   */
  of(set: MemberSet): Map<string | null, MemberSet> {
    const sizes = this.#sizes(set);
    const gathered = once(() => this.#gather(set, sizes));
    const group = (place: number) => MemberSet.later(sizes[place] as number, () => gathered()[place] as Form);
    return new Map([...this.keys.map((key, i) => [key, group(i + 1)] as [string | null, MemberSet]), [null, group(0)]]);
  }

  #sizes(set: MemberSet): number[] {
    const combinationOf = this.#combinationOf;
    const counts = new Uint32Array(this.#combinations.length);
    const { bits, numbers } = set.form;
    if (bits)
      for (let i = 0; i < bits.length; i++)
        for (let word = bits[i] as number; word !== 0; word &= word - 1)
          counts[combinationOf[lowest(i, word)] ?? 0]! += 1;
    else for (let i = 0; i < numbers.length; i++) counts[combinationOf[numbers[i] as number] ?? 0]! += 1;
    const sizes = new Array<number>(this.keys.length + 1).fill(0);
    for (const [i, places] of this.#combinations.entries())
      for (const place of places) sizes[place]! += counts[i] as number;
    return sizes;
  }

  #gather(set: MemberSet, sizes: readonly number[]): Form[] {
    const groups = new Groups(sizes, set.span);
    const { bits } = set.form;
    if (bits && this.#combinations.length <= FEW && !this.#placeOf.includes(SEVERAL)) this.#putWords(bits, groups);
    else this.#putNumbers(set, groups);
    return groups.forms();
  }

  /** Where everyone is in one of few groups, each group gets its part of 32 people at once: fewer branches, faster. */
  #putWords(words: Uint32Array, groups: Groups) {
    const [placeOf, combinationOf] = [this.#placeOf, this.#combinationOf];
    const parts = new Uint32Array(placeOf.length);
    for (let i = 0; i < words.length; i++) {
      for (let word = words[i] as number; word !== 0; word &= word - 1)
        parts[combinationOf[lowest(i, word)] ?? 0]! |= word & -word;
      for (let combination = 0; combination < parts.length; combination++) {
        groups.putWord(placeOf[combination] as number, i, parts[combination] as number);
        parts[combination] = 0;
      }
    }
  }

  #putNumbers(set: MemberSet, groups: Groups) {
    const [placeOf, combinationOf] = [this.#placeOf, this.#combinationOf];
    for (const numbers of set.blocks()) {
      for (let i = 0; i < numbers.length; i++) {
        const number = numbers[i] as number;
        const combination = combinationOf[number] ?? 0;
        const place = placeOf[combination] as number;
        if (place !== SEVERAL) groups.putNumber(place, number);
        else for (const each of this.#combinations[combination] as Places) groups.putNumber(each, number);
      }
    }
  }
}
