import { expect, test } from 'vitest';
import { MemberSet } from '../MemberSet.ts';
import { Split } from '../Split.ts';

const PEOPLE = 2_000_000;
const MOST_BYTES = 64 * 2 ** 20;

const everyone = MemberSet.ofNumbers(Uint32Array.from({ length: PEOPLE }, (_, i) => i + 1));
/** Puts each person into one of so many groups, as if by chance. */
const splitBy = (groups: number, factor: number) =>
  new Split(
    Array.from({ length: groups }, (_, group) => `${group}`),
    Array.from({ length: groups + 1 }, (_, place) => [place]),
    Uint16Array.from({ length: PEOPLE + 1 }, (_, number) => 1 + ((Math.imul(number, factor) >>> 8) % groups)),
  );
const groupsOf = (split: Split, sets: readonly MemberSet[]) => sets.flatMap((set) => [...split.of(set).values()]);
const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);

test('a cross table of 7 × 4 × 20 groups over 2,000,000 people stays below 64 MiB in memory and on the way', () => {
  const splits = [splitBy(7, 2_654_435_761), splitBy(4, 2_246_822_519), splitBy(20, 3_266_489_917)] as const;
  const first = groupsOf(splits[0], [everyone]);
  const second = groupsOf(splits[1], first);
  const third = groupsOf(splits[2], second);
  expect([first, second, third].map((level) => level.filter(({ size }) => size > 0).length)).toEqual([7, 28, 560]);
  expect([first, second, third].map((level) => total(level.map(({ size }) => size)))).toEqual(Array(3).fill(PEOPLE));

  const sets = [everyone, ...first, ...second, ...third];
  const inMemory = total([...splits, ...sets].map(({ bytes }) => bytes));
  expect(inMemory).toBeLessThan(MOST_BYTES);

  // One service answers the people of a level and the next is asked about them; of the last level only numbers travel.
  const texts = total([everyone, ...first, ...second].map((set) => set.toJSON().length));
  expect(2 * texts).toBeLessThan(MOST_BYTES);
});
