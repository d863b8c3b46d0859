import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Graph, startGraph } from '../support/graph.ts';
import { people } from '../support/people.ts';

/** By year of entry how many paused and how many did not, and how many of each completed. */
const ENTERED = [
  { year: 2018, paused: [50, 42], notPaused: [60, 52] },
  { year: 2023, paused: [0, 0], notPaused: [80, 0] },
] as const;

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph();
  const all = people(graph);
  let stays = 0;
  const enter = (year: number, count: number, completed: number, pauses: boolean) => {
    for (let i = 0; i < count; i++) {
      const id = `s${++stays}`;
      const left = i < completed ? { left_on: `${year + 2}-02-01`, exit_reason: 'COMPLETED' } : {};
      all.person().enter('kassel', `${year}-02-01`, { id, ...left });
      if (pauses)
        all.row('participant', 'interruption', {
          id: `i${stays}`,
          participation_id: id,
          reason: 'PANDEMIC',
          paused_from: `${year + 1}-03-01`,
          paused_until: `${year + 1}-06-01`,
        });
    }
  };
  for (const { year, paused, notPaused } of ENTERED) {
    enter(year, paused[0], paused[1], true);
    enter(year, notPaused[0], notPaused[1], false);
  }
  await all.save();
});
afterAll(() => graph?.stop());

interface Rate {
  readonly key: string | null;
  readonly share: number;
  readonly interval: { readonly least: number; readonly most: number };
}
interface Compared {
  readonly people: {
    readonly entered: {
      readonly groups: readonly {
        readonly key: string;
        readonly people: { readonly exits: { readonly groups: Rate[] } };
      }[];
    };
  };
}

test('who paused is compared with who entered in the same year, whom time does not set apart', async () => {
  const { data } = await graph.stored('interruptions-and-outcomes', { programme: 'kassel', asOf: '2024-06-30' });
  const completed = ({ people }: Compared, year: string) =>
    people.entered.groups.find(({ key }) => key === year)?.people.exits.groups.find(({ key }) => key === 'COMPLETED');
  const [paused, notPaused] = [completed(data.programme.paused, '2018'), completed(data.programme.notPaused, '2018')];
  expect([paused?.share, notPaused?.share]).toEqual([42 / 50, 52 / 60]);
  expect(completed(data.programme.notPaused, '2023')?.share).toBe(0);
  expect(paused?.interval.least).toBeCloseTo(0.7149, 3);
  expect(paused?.interval.most).toBeCloseTo(0.9166, 3);
  expect(notPaused?.interval.least).toBeCloseTo(0.7584, 3);
  expect(notPaused?.interval.most).toBeCloseTo(0.9309, 3);
});
