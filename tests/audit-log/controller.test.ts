import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Graph, startGraph } from '../support/graph.ts';
import { people } from '../support/people.ts';
import { rowsOf } from '../support/questions.ts';
import { type Asking, caseworkerOf, controllerOf } from '../support/viewers.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph();
  const some = people(graph);
  some.person().enter('kassel', '2020-02-01');
  await some.save();
});
afterAll(() => graph.stop());

const controller = controllerOf('kassel');
const caseworker = caseworkerOf('kassel');
const where = { person: { sex: ['FEMALE'] } };
const count = (as: Asking) =>
  graph
    .as(as)
    .query('query ($where: CohortFilter!) { cohort(where: $where, asOf: "2020-06-01") { people { count } } }', {
      where,
    });
const questions = () =>
  rowsOf(graph, 'participant', 'select subject, purpose, questions from access_record where questions is not null');

test('What a controller asks about numbers is on record with its filter, and what others ask is not', async () => {
  expect((await count(caseworker)).data.cohort.people.count).toBe(1);
  expect(await questions()).toEqual([]);
  expect((await count(controller)).data.cohort.people.count).toBe(1);
  expect(await questions()).toEqual([
    { subject: 'demo-controller', purpose: null, questions: [{ where, asOf: '2020-06-01', programmes: ['kassel'] }] },
  ]);
});

test('A controller is told no number while the question cannot go on record', async () => {
  await rowsOf(graph, 'participant', 'alter table record_day rename to day_of_record');
  const { data, errors } = await count(controller);
  await rowsOf(graph, 'participant', 'alter table day_of_record rename to record_day');
  expect([data?.cohort?.people?.count ?? null, errors?.length]).toEqual([null, 1]);
});

test('The command that tells questions says how it is called', () => {
  const main = fileURLToPath(new URL('../../packages/commands/audit/main.ts', import.meta.url));
  const { status, stderr } = spawnSync(process.execPath, [main, 'questions', 'yesterday'], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([2, expect.stringContaining('audit:questions -- [FIRST_DAY]')]);
});
