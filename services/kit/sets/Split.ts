import { once } from '../once.ts';
import { MemberSet } from './MemberSet.ts';

const SEVERAL = -1;

/** Groups of people by the values they have. Kept by person, as the combination of values that each has, so that one look-up per person splits any set. */
export class Split {
  /** The values, in the order given. */
  readonly keys: readonly string[];
  /** By combination the places of its groups: 1 + that of a value, 0 for no value. The first combination is that of no value. */
  readonly #places: (readonly number[])[] = [[0]];
  /** By combination its one place, or that it has several. */
  readonly #placeOf: Int32Array;
  /** By number the combination of the person. */
  readonly #combinationOf: Uint16Array | Uint32Array;

  constructor(groups: ReadonlyMap<string, Uint32Array>) {
    this.keys = [...groups.keys()];
    const combinationOf = new Uint32Array(greatest(groups.values()) + 1);
    for (const [i, numbers] of [...groups.values()].entries()) this.#add(combinationOf, numbers, i + 1);
    this.#combinationOf = this.#places.length < 2 ** 16 ? Uint16Array.from(combinationOf) : combinationOf;
    this.#placeOf = Int32Array.from(this.#places, (places) => (places.length === 1 ? (places[0] as number) : SEVERAL));
  }

  /** Bytes that the split occupies. */
  get bytes(): number {
    return this.#combinationOf.byteLength;
  }

  /** Those of some people in each group, in the order of the values; under null those who are in none. They are counted now and gathered when needed. */
  of(set: MemberSet): Map<string | null, MemberSet> {
    const numbers = set.numbers();
    const sizes = this.#sizes(numbers);
    const gathered = once(() => this.#gather(numbers, sizes));
    const group = (place: number) => MemberSet.later(sizes[place] as number, () => gathered()[place] as Uint32Array);
    return new Map([...this.keys.map((key, i) => [key, group(i + 1)] as [string | null, MemberSet]), [null, group(0)]]);
  }

  #sizes(numbers: Uint32Array): number[] {
    const combinationOf = this.#combinationOf;
    const counts = new Uint32Array(this.#places.length);
    for (let i = 0; i < numbers.length; i++) counts[combinationOf[numbers[i] as number] ?? 0]! += 1;
    const sizes = new Array<number>(this.keys.length + 1).fill(0);
    for (const [i, places] of this.#places.entries()) for (const place of places) sizes[place]! += counts[i] as number;
    return sizes;
  }

  #gather(numbers: Uint32Array, sizes: readonly number[]): Uint32Array[] {
    const [placeOf, combinationOf] = [this.#placeOf, this.#combinationOf];
    const groups = sizes.map((size) => new Uint32Array(size));
    const filled = new Uint32Array(sizes.length);
    for (let i = 0; i < numbers.length; i++) {
      const number = numbers[i] as number;
      const combination = combinationOf[number] ?? 0;
      const place = placeOf[combination] as number;
      if (place !== SEVERAL) (groups[place] as Uint32Array)[filled[place]!++] = number;
      else for (const each of this.#places[combination] ?? []) (groups[each] as Uint32Array)[filled[each]!++] = number;
    }
    return groups;
  }

  /** Gives everyone in a group the combination that has its place as well. */
  #add(combinationOf: Uint32Array, numbers: Uint32Array, place: number) {
    const extended: number[] = [];
    const extend = (combination: number) => {
      const places = this.#places[combination] as readonly number[];
      if (places.includes(place)) return combination;
      return this.#places.push(combination === 0 ? [place] : [...places, place]) - 1;
    };
    for (let i = 0; i < numbers.length; i++) {
      const number = numbers[i] as number;
      const combination = combinationOf[number] as number;
      combinationOf[number] = extended[combination] ??= extend(combination);
    }
  }
}

function greatest(groups: Iterable<Uint32Array>): number {
  let found = 0;
  for (const numbers of groups)
    for (let i = 0; i < numbers.length; i++) if ((numbers[i] as number) > found) found = numbers[i] as number;
  return found;
}
