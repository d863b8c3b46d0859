import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Graph, startGraph } from './support/graph.ts';
import { caseworkerOf, controllerOf } from './support/viewers.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const [person = '', people = ''] = Array.from(readme.matchAll(/```graphql\n(.*?)```/gs), ([, question]) => question);

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph({ demo: true });
});
afterAll(() => graph.stop());

test("the README's question about a person shows a caseworker stays, funders, courses and placements", async () => {
  const caseworker = graph.as(caseworkerOf('kassel'));
  const { data, errors } = await caseworker.query(person);
  expect(errors).toBeUndefined();
  const named = { name: expect.any(String) };
  expect(data.participant).toEqual({
    participations: [{ enteredOn: expect.any(String), programme: { ...named, funders: [named] } }],
    enrolments: [{ state: expect.any(String), run: { course: { title: expect.any(String) } } }],
    placements: [{ startedOn: expect.any(String), employer: named }],
  });
});

test("the README's question about people finds 37 and 51 of 50, as the README says", async () => {
  const { data, errors } = await graph.as(controllerOf()).query(people);
  expect(errors).toBeUndefined();
  expect(readme).toContain(
    '37 of 50 began a training by the letter of the agreement, 51 of 50 as the programme declared',
  );
  const { cohort, targetAgreements } = data.programme;
  expect(cohort.people.count).toBe(37);
  expect(targetAgreements[0].indicators).toMatchObject([
    { target: 50, strict: { people: { count: 37 } }, declared: { people: { count: 51 } } },
  ]);
});
