import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO_DAY } from '../support/demo-day.ts';
import { type Graph, startGraph } from '../support/graph.ts';

/** How many objects demo/README.md says are planted, by the kind that finds them. */
const PLANTED = {
  AGE_OUTSIDE_RULE: 1,
  COACH_MISSING: 1,
  CONTACT_BEFORE_COACH: 1,
  ENROLMENT_OUTSIDE_STAY: 1,
  PAID_TWICE_BY_LINE: 2,
  PLACEMENT_WITHOUT_LABOUR_STATUS: 1,
};

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph({ demo: true });
});
afterAll(() => graph.stop());

test('the consistency report of the demo finds what is planted, and nothing else', async () => {
  const { data, errors } = await graph.query(
    'query ($asOf: Date!) { contradictions(asOf: $asOf) { found { kind count } } }',
    { asOf: DEMO_DAY },
  );
  expect(errors).toBeUndefined();
  const found = data.contradictions.found.map(({ kind, count }: { kind: string; count: number }) => [kind, count]);
  expect(Object.fromEntries(found)).toEqual(PLANTED);
});
