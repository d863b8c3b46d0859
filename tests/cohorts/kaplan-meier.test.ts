import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { halfOf } from '../../services/employer/criteria/kaplan-meier.ts';

describe('Half of all got there, who waits counted,', () => {
  // Freireich et al. 1963, as in Cox and Oakes, Analysis of Survival Data (1984): weeks of remission.
  test('after 23 weeks with 6-mercaptopurine, where twelve of 21 still waited', () => {
    const took = [6, 6, 6, 7, 10, 13, 16, 22, 23];
    const waited = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];
    expect(halfOf(took, waited)).toEqual({ days: 23, onTheirWay: 6 });
  });

  test('after 8 weeks with a placebo, where nobody did', () => {
    const took = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23];
    expect(halfOf(took, [])?.days).toBe(8);
  });

  test('never while fewer did', () => {
    expect(halfOf([10], [5, 20, 30])).toBeNull();
    expect(halfOf([], [5])).toBeNull();
  });

  test('when the shares of who waited are dealt out to all who waited longer (Efron 1967)', () => {
    const days = fc.array(fc.nat({ max: 30 }), { maxLength: 25 }).map((each) => each.toSorted((a, b) => a - b));
    fc.assert(
      fc.property(days, days, (took, waited) => {
        expect(halfOf(took, waited)?.days ?? null).toBe(halfByDealingOut(took, waited));
      }),
      { numRuns: 2_000 },
    );
  });
});

/** Everybody has an equal share; whoever is given up waiting for leaves it to those who come later. */
function halfByDealingOut(took: readonly number[], waited: readonly number[]): number | null {
  const all = [
    ...took.map((days) => ({ days, arrived: true, share: 1 })),
    ...waited.map((days) => ({ days, arrived: false, share: 1 })),
  ].sort((a, b) => a.days - b.days || Number(b.arrived) - Number(a.arrived));
  let arrived = 0;
  for (const [i, each] of all.entries()) {
    const later = all.slice(i + 1);
    if (each.arrived) arrived += each.share;
    else for (const other of later) other.share += each.share / later.length;
    const isLastOfDay = !later.some(({ days, arrived }) => arrived && days === each.days);
    if (each.arrived && isLastOfDay && arrived >= all.length / 2 - 1e-6) return each.days;
  }
  return null;
}
