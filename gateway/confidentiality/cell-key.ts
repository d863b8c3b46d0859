import { createHash } from 'node:crypto';
import type { MemberSet } from '@dienstweg/kit';

/** Shifts by size of the group, each equally likely; the last line holds for every larger group. On average nothing is added, and 1 and 2 never appear. */
const SHIFTS: readonly (readonly number[])[] = [
  [0],
  [-1, -1, 2],
  [-2, 1, 1],
  [-3, 0, 0, 0, 0, 0, 1, 1, 1],
  [-1, 0, 1],
  [-2, -1, 0, 1, 2],
];
const WORD = 2 ** 32;

/** How far a shown count may be from the count: the most, and the standard deviation for groups of five and more. */
export const spread = { most: 3, standardDeviation: Math.round(Math.sqrt(2) * 100) / 100 };

/** Counts shifted at random, yet always alike for the same people: by the sum of the keys that a secret gives them. */
export function shiftedBy(secret: string): (set: MemberSet) => number {
  const hash = createHash('sha256').update(secret).digest();
  const [first, second, third] = [0, 4, 8].map((at) => hash.readUInt32LE(at)) as [number, number, number];
  return (set) => {
    let sum = 0;
    const numbers = set.numbers();
    for (let i = 0; i < numbers.length; i++) sum = (sum + mixed((numbers[i] as number) ^ first, second)) >>> 0;
    const shifts = SHIFTS[Math.min(set.size, SHIFTS.length - 1)] as readonly number[];
    return set.size + (shifts[Math.floor((mixed(sum, third) / WORD) * shifts.length)] as number);
  };
}

/** A word that looks random and is always the same for the same two words (the end of MurmurHash3). */
function mixed(word: number, seed: number): number {
  let value = word;
  for (const factor of [0x85ebca6b, 0xc2b2ae35]) {
    value = Math.imul(value ^ (value >>> 16), factor);
    value = Math.imul(value ^ seed, 0x27d4eb2f);
  }
  return (value ^ (value >>> 15)) >>> 0;
}
