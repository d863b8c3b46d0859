import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Graph, startGraph } from '../support/graph.ts';
import { fill } from '../support/questions.ts';

/** Of two who wait for a run and registered for an event, one entered a programme, in February. */
const PEOPLE = {
  participant: `
    insert into participant (id, sex, registered_on) values (1, 'FEMALE', '2020-01-01'), (2, 'FEMALE', '2020-01-01');
    insert into participation (id, participant_id, programme_id, entered_on) values ('1', 1, 'wesel', '2020-02-01');`,
  course: `
    insert into course (id, title, programme_id, exam_required, inverse) values ('care', 'Pflegehilfe', 'wesel', false, false);
    insert into course_run (id, course_id, programme_id, state) values ('r', 'care', 'wesel', 'OPEN');
    insert into enrolment (id, participant_id, run_id, state, requested_on)
      values ('1', 1, 'r', 'WAITLISTED', '2020-01-01'), ('2', 2, 'r', 'WAITLISTED', '2020-01-01');`,
  employer: `
    insert into hiring_event (id, name, programme_id) values ('j', 'Job-Speed-Dating', 'wesel');
    insert into event_registration (id, event_id, participant_id) values ('1', 'j', 1), ('2', 'j', 2);`,
} as const;

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph();
  await fill(graph, PEOPLE);
});
afterAll(() => graph?.stop());

test('of those who wait or registered only those are people of a cohort who had entered a programme', async () => {
  const asked = async (asOf: string) => {
    const { data } = await graph.query(
      `query ($asOf: Date!) {
        courseRun(id: "r") { waiting(asOf: $asOf) { people { list { nodes { number } } } } }
        hiringEvent(id: "j") { participants(asOf: $asOf) { people { list { nodes { number } } } } }
      }`,
      { asOf },
    );
    return [data.courseRun.waiting, data.hiringEvent.participants].map(({ people }) => people.list.nodes);
  };
  expect(await asked('2020-01-31')).toEqual([[], []]);
  expect(await asked('2020-02-01')).toEqual([[{ number: 1 }], [{ number: 1 }]]);
});
