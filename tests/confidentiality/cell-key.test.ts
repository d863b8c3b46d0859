import { MemberSet } from '@dienstweg/kit';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { shiftedBy } from '../../gateway/confidentiality/cell-key.ts';
import { type Graph, startGraph } from '../support/graph.ts';
import { STATISTICIAN } from '../support/tokens.ts';

const SECRET = 'nobody may know this';
const shifted = shiftedBy(SECRET);
const setFrom = (first: number, size: number) =>
  MemberSet.ofNumbers(Uint32Array.from({ length: size }, (_, i) => first + i));
/** How 10,000 groups of a size are shown. */
const shownFor = (size: number) => Array.from({ length: 10_000 }, (_, i) => shifted(setFrom(i + 1, size)));

describe('A shifted count', () => {
  test.each([
    [1, [0, 3]],
    [2, [0, 3]],
    [3, [0, 3, 4]],
    [4, [3, 4, 5]],
    [5, [3, 4, 5, 6, 7]],
    [60, [58, 59, 60, 61, 62]],
  ])('of %i is one of %j, and on average right', (size, possible) => {
    const shown = shownFor(size);
    expect([...new Set(shown)].sort((a, b) => a - b)).toEqual(possible);
    const average = shown.reduce((sum, count) => sum + count, 0) / shown.length;
    expect(Math.abs(average - size)).toBeLessThan(0.07);
  });

  test('of nobody is 0', () => {
    expect(shifted(MemberSet.empty)).toBe(0);
  });

  test('of the same people is the same, and with another secret another', () => {
    const other = shiftedBy('another secret of ours');
    const sets = Array.from({ length: 100 }, (_, i) => setFrom(i * 50 + 1, 40));
    expect(sets.map((set) => shifted(MemberSet.ofNumbers(set.numbers().toReversed())))).toEqual(sets.map(shifted));
    expect(sets.map(other)).not.toEqual(sets.map(shifted));
  });

  test('does not tell by its difference whether one person more is meant', () => {
    const differences = Array.from(
      { length: 10_000 },
      (_, i) => shifted(setFrom(i + 1, 31)) - shifted(setFrom(i + 1, 30)),
    );
    expect(new Set(differences)).toEqual(new Set([-3, -2, -1, 0, 1, 2, 3, 4, 5]));
  });
});

describe('With cell keys', () => {
  let graph: Graph;
  beforeAll(async () => {
    const environment = { CONFIDENTIALITY: 'cell-key', CELL_KEY_SECRET: SECRET };
    graph = await startGraph({ demo: true, environment });
  }, 180_000);
  afterAll(() => graph?.stop());

  test('every count is a little off, alike in every split, and the answer says by how much', async () => {
    const document = `query ($split: Boolean!) {
      kassel: programme(id: "kassel") { cohort(asOf: "2020-08-01") { share base { count } people {
        count suppressed days(from: ENTERED, to: PLACED) { median }
        by(attribute: SEX) @include(if: $split) { key share people { count bySector { people { count } } } }
      } } }
    }`;
    const [alone, split] = [
      await graph.as(STATISTICIAN).query(document, { split: false }),
      await graph.as(STATISTICIAN).query(document, { split: true }),
    ];
    const { count, suppressed, days, by } = split.data.kassel.cohort.people;
    expect(alone.data.kassel.cohort.people.count).toBe(count);
    expect(Math.abs(count - 155)).toBeLessThanOrEqual(2);
    expect([suppressed, days]).toEqual([false, null]);
    expect(split.data.kassel.cohort).toMatchObject({ share: 1, base: { count } });
    const women = by.find(({ key }: { key: string }) => key === 'FEMALE');
    expect([women.people.count, women.share]).toEqual([count, 1]);
    for (const { people } of women.people.bySector) expect([1, 2]).not.toContain(people.count);
    expect((split as { extensions?: object }).extensions).toEqual({
      confidentiality: { method: 'cell-key', most: 3, standardDeviation: 1.41 },
    });
  });
});
