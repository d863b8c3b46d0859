import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Graph, startGraph } from '../support/graph.ts';
import { people } from '../support/people.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph();
  const some = people(graph).row('employer', 'hiring_event', {
    id: 'j',
    name: 'Job-Speed-Dating',
    programme_id: 'wesel',
  });
  const waiting = [some.person(), some.person()];
  for (const person of waiting)
    person.enrol('wesel', 'WAITLISTED', '2020-01-01').has('employer', 'event_registration', { event_id: 'j' });
  waiting[0]?.enter('wesel', '2020-02-01');
  await some.save();
});
afterAll(() => graph?.stop());

test('of those who wait or registered only those are people of a cohort who had entered a programme', async () => {
  const asked = async (asOf: string) => {
    const { data } = await graph.query(
      `query ($asOf: Date!) {
        courseRun(id: "wesel") { waiting(asOf: $asOf) { people { list { nodes { number } } } } }
        hiringEvent(id: "j") { participants(asOf: $asOf) { people { list { nodes { number } } } } }
      }`,
      { asOf },
    );
    return [data.courseRun.waiting, data.hiringEvent.participants].map(({ people }) => people.list.nodes);
  };
  expect(await asked('2020-01-31')).toEqual([[], []]);
  expect(await asked('2020-02-01')).toEqual([[{ number: 1 }], [{ number: 1 }]]);
});
