import { MemberSet, missingOver, numberOf, rounded, shareOf } from '@dienstweg/cohorts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wilson } from '../../packages/cohorts/interval.ts';
import { kaplanMeier, quantile } from '../../services/employer/criteria/days-between.ts';
import { halfOf } from '../../services/employer/criteria/kaplan-meier.ts';
import { progressOf } from '../../services/participant/criteria/progress.ts';

const base = fc.integer({ min: 3, max: 25 });
const count = fc.nat({ max: 500 });
const numbers = fc.uniqueArray(fc.nat({ max: 400 }), { maxLength: 80 });

const peopleOf = (which: readonly number[], others: object, base: number) => ({
  members: {
    set: MemberSet.ofNumbers(Uint32Array.from(which).sort()),
    asOf: '2020-06-30',
    within: null,
    facts: [],
    base,
    isListed: false,
    ...others,
  },
});

/** Two numbers that are told as the same. */
const alike = fc
  .record({ base, count, other: fc.integer({ min: -12, max: 12 }) })
  .map(({ base, count, other }) => ({ base, count, other: Math.max(count + other, 0) }))
  .filter(({ base, count, other }) => rounded(count, base) === rounded(other, base));

describe('A rounded number', () => {
  test('is the nearest multiple of the base, and 0 for one and two', () => {
    fc.assert(
      fc.property(base, count, (base, count) => {
        const told = rounded(count, base);
        expect([told % base, Math.abs(told - count) <= base / 2]).toEqual([0, true]);
      }),
    );
    expect([1, 2].map((few) => [3, 4, 5, 25].map((base) => rounded(few, base)))).toEqual([
      [0, 0, 0, 0],
      [3, 0, 0, 0],
    ]);
  });

  test('depends on how many they are, not on who they are, nor on day or programme', () => {
    fc.assert(
      fc.property(base, numbers, fc.nat({ max: 400 }), (base, which, shift) => {
        const others = { asOf: '2021-12-31', within: ['kassel'], facts: [{ name: 'by: SEX', scope: 'identity:read' }] };
        const elsewhere = which.map((number) => number + shift);
        expect(numberOf(peopleOf(elsewhere, others, base))).toBe(numberOf(peopleOf(which, {}, base)));
      }),
    );
  });
});

describe('What is derived of numbers that are told as the same is the same', () => {
  test('shares', () => {
    fc.assert(
      fc.property(alike, count, ({ base, count, other }, all) => {
        expect(shareOf(count, all, base)).toEqual(shareOf(other, all, base));
        expect(shareOf(all, count, base)).toEqual(shareOf(all, other, base));
      }),
    );
  });

  test('what is needed for a target, the forecast, and whether the pace will do', () => {
    const target = fc.record({
      operator: fc.constantFrom('AT_LEAST' as const, 'AT_MOST' as const),
      value: fc.integer({ min: 1, max: 200 }),
      from: fc.constant('2018-01-01'),
      due: fc.constantFrom('2019-12-31', '2020-06-30', '2022-12-31'),
    });
    fc.assert(
      fc.property(alike, target, ({ base, count, other }, target) => {
        const standing = (exact: number) =>
          progressOf(target, { exact, disclosed: rounded(exact, base) }, '2020-06-30');
        const [one, two] = [standing(count), standing(other)];
        expect({ ...one, status: null }).toEqual({ ...two, status: null });
        if (count >= target.value === other >= target.value && count <= target.value === other <= target.value)
          expect(one.status).toBe(two.status);
      }),
    );
  });
});

test('A share is missing with a reason, and told without one', () => {
  fc.assert(
    fc.property(fc.oneof(base, fc.constant(1)), count, count, (base, some, all) => {
      const { share, shareMissing } = shareOf(some, all, base);
      expect(share === null).toBe(shareMissing !== null);
      expect(shareMissing).toBe(missingOver(rounded(all, base), base));
    }),
  );
});

// Newcombe 1998, Two-sided confidence intervals for the single proportion, table I.
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('The interval of %i of %i is that of the literature', (some, all, least, most) => {
  const { interval } = shareOf(some, all, 1);
  expect([interval?.least, interval?.most]).toEqual([expect.closeTo(least, 4), expect.closeTo(most, 4)]);
});

test('The interval of a share of rounded numbers holds those of all numbers that these may stand for', () => {
  fc.assert(
    fc.property(
      base,
      fc.integer({ min: 20, max: 3_000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (base, all, part) => {
        const some = Math.round(all * part);
        const { interval, share } = shareOf(some, all, base);
        fc.pre(interval !== null && share !== null);
        const exact = wilson(some, all);
        expect(interval.least).toBeLessThanOrEqual(exact.least + 1e-12);
        expect(interval.most).toBeGreaterThanOrEqual(exact.most - 1e-12);
        expect(shareOf(rounded(some, base), rounded(all, base), base).interval).toEqual(interval);
      },
    ),
  );
});

test('A median of Kaplan and Meier is told of rounded numbers in whole weeks, while 20 people are on their way', () => {
  const days = fc.array(fc.nat({ max: 900 }), { maxLength: 60 }).map((each) => each.sort((a, b) => a - b));
  fc.assert(
    fc.property(base, days, days, (base, sorted, waited) => {
      const { members } = peopleOf([...sorted.keys()], {}, base);
      const { median, missing } = kaplanMeier({ sorted, members, waited, waiting: members });
      expect(median === null).toBe(missing !== null);
      expect(Number(median) % 7).toBe(0);
      const half = halfOf(sorted, waited);
      if (half && rounded(half.onTheirWay, base) < 20) expect(missing).toBe('WITHHELD');
    }),
  );
});

test('Durations are whole weeks over 20 people or more, and else missing with a reason', () => {
  const days = fc.array(fc.nat({ max: 900 }), { maxLength: 60 }).map((each) => each.sort((a, b) => a - b));
  fc.assert(
    fc.property(base, days, fc.constantFrom(0.25, 0.5, 0.75), (base, sorted, share) => {
      const { members } = peopleOf([...sorted.keys()], {}, base);
      const told = quantile({ sorted, members, waited: [], waiting: members }, share);
      expect(told === null).toBe(missingOver(rounded(sorted.length, base), base) !== null);
      expect(Number(told) % 7).toBe(0);
    }),
  );
});
