import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MemberSet } from '../MemberSet.ts';
import { Split } from '../Split.ts';

/** Few people far apart, and many close together. */
const people = fc.oneof(
  fc.uniqueArray(fc.nat({ max: 2 ** 31 - 1 }), { maxLength: 5 }).map((numbers) => numbers.map((n) => n % 5_000_000)),
  fc.tuple(fc.nat({ max: 9_000 }), fc.integer({ min: 1, max: 40 })).map(([size, gap]) => spaced(size, gap)),
);
const spaced = (size: number, gap: number) => Array.from({ length: size }, (_, i) => i * gap + ((i * 7) % gap));
const setOf = (numbers: number[]) => MemberSet.ofNumbers(Uint32Array.from(numbers));
const ascending = (numbers: number[]) => [...new Set(numbers)].sort((a, b) => a - b);

describe('A set of people', () => {
  test('is the same after a journey to another service', () => {
    fc.assert(
      fc.property(people, (numbers) => {
        const arrived = MemberSet.fromJSON(JSON.parse(JSON.stringify(setOf(numbers))));
        expect([...arrived.numbers()]).toEqual(ascending(numbers));
        expect(arrived.size).toBe(new Set(numbers).size);
      }),
    );
  });

  test('never travels as more than a bit in base64 per number up to its greatest, or five bytes per person', () => {
    fc.assert(
      fc.property(people, (numbers) => {
        const greatest = Math.max(...numbers, 0);
        const bytes = Math.min(4 + greatest / 8, 5 * numbers.length);
        expect(JSON.stringify(setOf(numbers)).length).toBeLessThanOrEqual(8 + (bytes * 4) / 3);
      }),
    );
  });

  test('meets others in whoever is in all that are wanted and in none that are not', () => {
    fc.assert(
      fc.property(
        fc.array(people, { minLength: 1, maxLength: 4 }),
        fc.array(people, { maxLength: 3 }),
        (wanted, unwanted) => {
          const [first = new Set<number>(), ...others] = wanted.map((numbers) => new Set(numbers));
          const outside = unwanted.map((numbers) => new Set(numbers));
          const expected = ascending([...first]).filter(
            (n) => others.every((each) => each.has(n)) && !outside.some((each) => each.has(n)),
          );
          const met = MemberSet.meeting(wanted.map(setOf), unwanted.map(setOf));
          expect([[...met.numbers()], met.size]).toEqual([expected, expected.length]);
        },
      ),
    );
  });

  test.each([
    ['with people in several', [[0], [1], [2], [1, 2]]],
    ['of which each has one', [[0], [1], [2]]],
  ])('falls apart into its groups, %s, and those who are in none', (_, combinations) => {
    const { length } = combinations;
    const combinationOf = Uint16Array.from({ length: 100_000 }, (_, number) => ((number * 5) >> 3) % length);
    const split = new Split(['left', 'right'], combinations, combinationOf);
    const places: [string | null, number][] = [
      ['left', 1],
      ['right', 2],
      [null, 0],
    ];
    fc.assert(
      fc.property(people, (numbers) => {
        const groups = split.of(setOf(numbers));
        for (const [key, place] of places) {
          const expected = ascending(numbers).filter((n) => combinations[combinationOf[n] ?? 0]?.includes(place));
          expect(groups.get(key)?.size).toBe(expected.length);
          expect([...(groups.get(key)?.numbers() ?? [])]).toEqual(expected);
        }
      }),
    );
  });
});
