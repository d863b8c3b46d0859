import fc from 'fast-check';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Graph, startGraph } from '../support/graph.ts';
import { type Case, cases } from './filters.ts';
import { copyIntoOne } from './population/one-database.ts';
import { insertRandomPeople } from './population/random-people.ts';
import { statementOf } from './sql/filter.ts';

const ROUNDS = 100;
const CASES_PER_ROUND = 20;
/** The same cases in every run; SEED asks others. */
const seed = Number(process.env.SEED ?? 20_200_801);

const people = '{ people { count list(first: 50) { nodes { number } } } }';
const everywhere = `query ($where: CohortFilter!, $asOf: Date!) { cohort(where: $where, asOf: $asOf) ${people} }`;
const inside = (field: string) =>
  `query ($where: CohortFilter!, $asOf: Date!,
    $within: ID!) { programme(id: $within) { cohort: ${field}(where: $where, asOf: $asOf) ${people} } }`;

describe('A random filter', () => {
  let graph: Graph;
  let one: pg.Client | undefined;

  beforeAll(async () => {
    graph = await startGraph();
    await insertRandomPeople(graph, (seed % 1000) / 1000);
    one = await copyIntoOne(graph, `one_${seed}`);
  });

  afterAll(async () => {
    await one?.end();
    await graph?.stop();
  });

  async function byGraph(asked: Case) {
    const document = asked.within ? inside(asked.applicants ? 'applicants' : 'cohort') : everywhere;
    const answer = await graph.query(document, asked);
    const { count, list } = (asked.within ? answer.data.programme : answer.data).cohort.people;
    return { count, first: list.nodes.map(({ number }: { number: number }) => number).join() };
  }

  async function byStatement(asked: Case) {
    const { rows } = await one!.query<[number[]]>({ text: statementOf(asked), rowMode: 'array' });
    const numbers = rows[0]?.[0] ?? [];
    return { count: numbers.length, first: numbers.slice(0, 50).join() };
  }

  test(`means the same people as one statement over one database (seed ${seed})`, async () => {
    const sizes: number[] = [];
    const round = fc.array(cases, { minLength: CASES_PER_ROUND, maxLength: CASES_PER_ROUND });
    const same = fc.asyncProperty(round, async (asked) => {
      const answers = await Promise.all(asked.map(async (each) => ({ asked: each, people: await byGraph(each) })));
      const expected: typeof answers = [];
      for (const each of asked) expected.push({ asked: each, people: await byStatement(each) });
      expect(answers).toEqual(expected);
      for (const { people: some } of expected) sizes.push(some.count);
    });
    await fc.assert(same, { seed, numRuns: ROUNDS });
    expect(sizes.filter((size) => size > 0).length).toBeGreaterThan(sizes.length / 3);
  });
});
