import { MemberSet } from '@dienstweg/kit';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Cell, shownAmong } from '../../gateway/confidentiality/suppression.ts';
import { concluded } from './attack.ts';

const setOf = (...numbers: number[]) => MemberSet.ofNumbers(Uint32Array.from(numbers));
const sealed = (depth: number, ...numbers: number[]): Cell => ({ set: setOf(...numbers), depth, counts: 'SEALED' });
const shownCounts = (cells: Cell[]) => shownAmong(cells).map((shown, i) => (shown ? cells[i]?.set.size : null));
const from = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, i) => first + i);

describe('In an answer for counts only', () => {
  test('one and two are hidden, nobody and three are shown', () => {
    expect(shownCounts([sealed(0, 1), sealed(0, 2, 3), sealed(0), sealed(0, 4, 5, 6)])).toEqual([null, null, 0, 3]);
  });

  test('a second group is hidden where the total would give the first away', () => {
    const [total, few, more, most] = [from(1, 60), from(1, 2), from(3, 20), from(21, 60)];
    expect(shownCounts([sealed(0, ...total), sealed(1, ...few), sealed(1, ...more), sealed(1, ...most)])).toEqual([
      60,
      null,
      null,
      40,
    ]);
  });

  test('three groups of one are not told by the three that they make together', () => {
    const cells = [sealed(0, ...from(1, 53)), sealed(1, 1), sealed(1, 2), sealed(1, 3), sealed(1, ...from(4, 53))];
    expect(shownCounts(cells)).toEqual([53, null, null, null, null]);
  });

  test('everyone and everyone but one are not both shown', () => {
    expect(shownCounts([sealed(0, ...from(1, 50)), sealed(0, ...from(2, 50))])).toEqual([50, null]);
  });

  test('one or two of whom nobody asked are not told by what is left of a total', () => {
    for (const last of [20, 21])
      expect(shownCounts([sealed(0, ...from(1, last)), sealed(0, ...from(1, 9)), sealed(0, ...from(10, 19))])).toEqual([
        last,
        null,
        10,
      ]);
  });

  test('one or two who are in two groups are not told by both and their union', () => {
    const [one, other] = [from(1, 9), from(9, 30)];
    expect(shownCounts([sealed(0, ...from(1, 30)), sealed(0, ...one), sealed(0, ...other)])).toEqual([30, null, 22]);
    expect(shownCounts([sealed(0, ...from(1, 30)), sealed(0, ...one), sealed(0, ...from(7, 30))])).toEqual([30, 9, 24]);
  });

  test('two who are left of a total are not told where something else tells them apart', () => {
    const apart = [sealed(0, 1, ...from(3, 8)), sealed(0, 2, ...from(9, 14))];
    const cells = [sealed(0, ...from(1, 30)), ...apart, sealed(0, ...from(3, 16)), sealed(0, ...from(17, 30))];
    expect(shownCounts(cells)).toEqual([30, 7, 7, 14, null]);
  });

  test('the same people are shown or hidden alike wherever they occur', () => {
    const few = from(1, 2);
    const rest = from(3, 20);
    const cells = [
      sealed(0, ...few, ...rest),
      sealed(1, ...few),
      sealed(1, ...rest),
      sealed(3, ...rest),
      sealed(0, ...rest),
    ];
    expect(shownCounts(cells)).toEqual([20, null, null, null, null]);
  });

  test('what the viewer may list is exact, and nobody else can be told from it', () => {
    const own: Cell = { set: setOf(...from(2, 50)), depth: 0, counts: 'EXACT' };
    expect(shownCounts([sealed(0, ...from(1, 50)), own, { ...own, set: setOf(2) }])).toEqual([null, 49, 1]);
  });

  test('what a list tells is known, and nobody beyond it can be told from it', () => {
    const known = (...numbers: number[]): Cell => ({ set: setOf(...numbers), depth: 0, counts: 'KNOWN' });
    const cells = [sealed(0, ...from(1, 50)), sealed(1, ...from(1, 20)), sealed(1, ...from(21, 50)), sealed(1, 1)];
    const lists = [known(...from(1, 19), ...from(21, 40)), known(...from(1, 19)), known(...from(21, 40)), known(1)];
    expect(shownCounts([...cells, ...lists]).slice(0, 4)).toEqual([50, null, null, null]);
  });

  test('a closed cohort is hidden however large, also where it is nobody, while nobody else is told', () => {
    const closed = [from(1, 50), []].map((numbers): Cell => ({ ...sealed(0, ...numbers), counts: 'CLOSED' }));
    expect(shownCounts([...closed, sealed(0)])).toEqual([null, null, 0]);
  });
});

/** People told apart by two attributes and by whether a filter means them; the kind of a person is their place in the table of these. */
const person = fc.record({
  row: fc.integer({ min: 0, max: 2 }),
  column: fc.integer({ min: 0, max: 2 }),
  meant: fc.boolean(),
});
type Person = typeof person extends fc.Arbitrary<infer Each> ? Each : never;
const kindOf = ({ row, column, meant }: Person) => (row * 3 + column) * 2 + Number(meant);
const KINDS = Array.from({ length: 18 }, (_, kind) => kind);
const inRow = (kind: number, row: number) => Math.floor(kind / 6) === row;
const inColumn = (kind: number, column: number) => Math.floor(kind / 2) % 3 === column;

/** What an answer can hold: everyone, those meant, by row, by column, by both in either order, each with those who are meant. */
const asked = fc
  .subarray(['total', 'rows', 'columns', 'cells', 'cells turned', 'meant', 'meant rows', 'meant columns'], {
    minLength: 2,
  })
  .map((parts) => parts.flatMap(groupsOf));

function groupsOf(part: string): { kinds: number[]; depth: number }[] {
  const meant = part.startsWith('meant');
  const kinds = meant ? KINDS.filter((kind) => kind % 2 === 1) : KINDS;
  const places = [0, 1, 2];
  const rows = places.map((row) => ({ kinds: kinds.filter((kind) => inRow(kind, row)), depth: 1 }));
  const columns = places.map((column) => ({ kinds: kinds.filter((kind) => inColumn(kind, column)), depth: 1 }));
  const crossed = (outer: typeof rows, inner: typeof rows) =>
    outer.flatMap((one) =>
      inner.map((other) => ({ kinds: one.kinds.filter((kind) => other.kinds.includes(kind)), depth: 2 })),
    );
  if (part.endsWith('rows')) return rows;
  if (part.endsWith('columns')) return columns;
  if (part === 'cells') return crossed(rows, columns);
  if (part === 'cells turned') return crossed(columns, rows);
  return [{ kinds, depth: 0 }];
}

describe('Whoever adds and takes away what an answer shows', () => {
  const population = fc.array(person, { minLength: 1, maxLength: 40 });

  test('never learns the size of a group of one or two, nor that two groups differ by one or two', () => {
    let hidden = 0;
    fc.assert(
      fc.property(population, asked, (people, groups) => {
        const numbersOf = (kinds: readonly number[]) =>
          people.flatMap((each, i) => (kinds.includes(kindOf(each)) ? [i + 1] : []));
        const cells = groups.map(({ kinds, depth }) => sealed(depth, ...numbersOf(kinds)));
        const published = shownCounts(cells).map((count, i) => ({
          kinds: groups[i]?.kinds ?? [],
          count: count ?? null,
        }));
        const differences = groups.flatMap(({ kinds }) =>
          groups
            .filter((inner) => inner.kinds.every((kind) => kinds.includes(kind)))
            .map((inner) => kinds.filter((kind) => !inner.kinds.includes(kind))),
        );
        const targets = new Map(
          [...groups.map(({ kinds }) => kinds), ...differences].map((kinds) => [kinds.join(), kinds]),
        );
        for (const kinds of targets.values()) {
          const people = numbersOf(kinds).length;
          if (people === 0 || people > 2) continue;
          hidden += 1;
          const { least, most } = concluded(published, kinds);
          expect(least).toBeLessThan(most);
        }
      }),
      { numRuns: Number(process.env.RUNS ?? 300), seed: Number(process.env.SEED ?? 20_200_801) },
    );
    expect(hidden).toBeGreaterThan(300);
  });
});
