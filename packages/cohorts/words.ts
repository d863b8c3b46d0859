// Bits over numbers in words of 32: number `n` is bit `n & 31` of word `n >>> 5`. Plain loops: all wait for them.

export function bitsOf(numbers: Uint32Array): Uint32Array {
  let greatest = 0;
  for (let i = 0; i < numbers.length; i++) if ((numbers[i] as number) > greatest) greatest = numbers[i] as number;
  const words = new Uint32Array((greatest >>> 5) + 1);
  for (let i = 0; i < numbers.length; i++) words[(numbers[i] as number) >>> 5]! |= 1 << ((numbers[i] as number) & 31);
  return words;
}

export const contains = (words: Uint32Array, number: number) =>
  (((words[number >>> 5] ?? 0) >>> (number & 31)) & 1) === 1;

/** The words of those who are in all of `wanted` and in none of `unwanted`. */
export function meeting(wanted: readonly Uint32Array[], unwanted: readonly Uint32Array[]): Uint32Array {
  const [shortest, ...others] = wanted.toSorted((one, other) => one.length - other.length);
  const words = (shortest as Uint32Array).slice();
  for (const other of others) for (let i = 0; i < words.length; i++) words[i]! &= other[i] as number;
  for (const other of unwanted) {
    const shared = Math.min(words.length, other.length);
    for (let i = 0; i < shared; i++) words[i]! &= ~(other[i] as number);
  }
  return words;
}

export function or(a: Uint32Array, b: Uint32Array): Uint32Array {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const words = long.slice();
  for (let i = 0; i < short.length; i++) words[i]! |= short[i] as number;
  return words;
}

/** Those of the numbers whose bit is set, or is not. */
export function among(numbers: Uint32Array, words: Uint32Array, set: boolean): Uint32Array {
  const found = new Uint32Array(numbers.length);
  const unwanted = set ? 0 : 1;
  let filled = 0;
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i] as number;
    found[filled] = number;
    filled += (((words[number >>> 5] ?? 0) >>> (number & 31)) & 1) ^ unwanted;
  }
  return found.slice(0, filled);
}

/** Those of ascending numbers that occur among others, which ascend as well, or that do not. */
export function amongNumbers(numbers: Uint32Array, others: Uint32Array, occurring: boolean): Uint32Array {
  const found = new Uint32Array(numbers.length);
  const sparse = numbers.length * 16 < others.length;
  let filled = 0;
  let at = 0;
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i] as number;
    if (sparse) at = position(others, number);
    else while (at < others.length && (others[at] as number) < number) at++;
    if ((others[at] === number) === occurring) found[filled++] = number;
  }
  return found.slice(0, filled);
}

export function copied(words: Uint32Array, length: number): Uint32Array {
  const copy = new Uint32Array(Math.max(words.length, length));
  copy.set(words);
  return copy;
}

export function count(words: Uint32Array): number {
  let total = 0;
  for (let i = 0; i < words.length; i++) {
    let word = words[i] as number;
    word -= (word >>> 1) & 0x55555555;
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
    total += Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return total;
}

/** Up to `limit` numbers of the set from `from` on, in ascending order. */
export function numbersIn(words: Uint32Array, limit: number, from = 0): Uint32Array {
  const numbers = new Uint32Array(limit);
  let filled = 0;
  for (let i = from >>> 5; i < words.length && filled < limit; i++) {
    let word = words[i] as number;
    if (i === from >>> 5) word &= -1 << (from & 31);
    for (; word !== 0 && filled < limit; word &= word - 1) numbers[filled++] = lowest(i, word);
  }
  return numbers.subarray(0, filled);
}

const BLOCK = 4_096;

/** The numbers of the set in ascending order, block by block; a block holds until the next one is asked for. */
export function* blocksOf(words: Uint32Array): Generator<Uint32Array> {
  const numbers = new Uint32Array(BLOCK + 32);
  let filled = 0;
  for (let i = 0; i < words.length; i++) {
    for (let word = words[i] as number; word !== 0; word &= word - 1) numbers[filled++] = lowest(i, word);
    if (filled < BLOCK) continue;
    yield numbers.subarray(0, filled);
    filled = 0;
  }
  yield numbers.subarray(0, filled);
}

/** The number of the lowest bit of a word. */
export const lowest = (index: number, word: number) => (index << 5) | (31 - Math.clz32(word & -word));

/** Where a number stands in ascending numbers, or would. */
export function position(numbers: Uint32Array, number: number): number {
  let low = 0;
  for (let high = numbers.length; low < high; ) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] as number) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
