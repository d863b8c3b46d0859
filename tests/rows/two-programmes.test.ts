import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Graph, startGraph } from '../support/graph.ts';
import { rowsOf } from '../support/questions.ts';
import type { Asking } from '../support/tokens.ts';
import { coachOf } from './viewers.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph();
});
afterAll(() => graph?.stop());

describe('A coach of two programmes of which one shows coaches their own people only', () => {
  const viewer = coachOf('c', 'zell', 'offen');
  beforeAll(async () => {
    await rowsOf(
      graph,
      'funding',
      `insert into organisation (id, name, roles) values ('o', 'Träger', '{CARRIER}');
       insert into programme (id, name, carrier_id) values ('zell', 'Zell', 'o'), ('offen', 'Offen', 'o');`,
    );
    await rowsOf(
      graph,
      'participant',
      `insert into coach (id, name) values ('c', 'Coach');
       insert into participant (id, sex, registered_on) values (1, 'FEMALE', '2020-01-01'), (2, 'MALE', '2020-01-01');
       insert into participation (id, participant_id, programme_id, entered_on) values
         ('z1', 1, 'zell', '2020-01-01'), ('o1', 1, 'offen', '2020-01-01'), ('z2', 2, 'zell', '2020-01-01');
       insert into coaching (id, participation_id, coach_id, coached_from) values ('kz2', 'z2', 'c', '2020-01-01');`,
    );
    await rowsOf(
      graph,
      'course',
      `insert into course (id, title, programme_id, exam_required, inverse) values ('cz', 'Zell', 'zell', true, false), ('co', 'Offen', 'offen', true, false);
       insert into course_run (id, course_id, programme_id, number, state) values ('rz', 'cz', 'zell', 1, 'RUNNING'), ('ro', 'co', 'offen', 1, 'RUNNING');
       insert into enrolment (id, participant_id, run_id, state, requested_on) values
         ('ez1', 1, 'rz', 'REQUESTED', '2020-02-01'), ('eo1', 1, 'ro', 'REQUESTED', '2020-02-01'), ('ez2', 2, 'rz', 'REQUESTED', '2020-02-01');`,
    );
    await rowsOf(
      graph,
      'employer',
      `insert into placement (id, participant_id, programme_id, kind, started_on) values
         ('pz', 1, 'zell', 'SELF_EMPLOYMENT', '2021-01-01'), ('po', 1, 'offen', 'SELF_EMPLOYMENT', '2022-01-01');`,
    );
    for (const service of ['participant', 'course', 'employer'] as const)
      await rowsOf(graph, service, "insert into programme_sight values ('zell', true)");
  });
  const rows = async (coach: Asking, id: number) =>
    (
      await graph
        .as(coach)
        .query(`{ participant(id: "${id}") { participations { id } enrolments { id } placements { id } } }`)
    ).data.participant;
  const ids = (...all: string[]) => all.map((id) => ({ id }));

  test('sees of people who are not accompanied nothing of that one, by whichever service', async () => {
    expect(await rows(viewer, 1)).toEqual({
      participations: ids('o1'),
      enrolments: ids('eo1'),
      placements: ids('po'),
    });
  });

  test('sees of who is accompanied what belongs to it by a token for it alone', async () => {
    expect(await rows(viewer, 2)).toEqual({ participations: ids('z2'), enrolments: [], placements: [] });
    const alone = await rows(coachOf('c', 'zell'), 2);
    expect(alone).toEqual({ participations: ids('z2'), enrolments: ids('ez2'), placements: [] });
  });

  test('is not told by lists or obstacles what belongs to it of others', async () => {
    const document = `{
      all: cohort(where: { course: { course: ["cz"] } }) { people { list { nodes { number } } } obstacles(participant: "1") { state } }
      open: cohort(where: { participant: { programme: { in: ["offen"] } } }) { people { list { nodes { number } } } }
      one: programme(id: "offen") { cohort(where: {}) { people { list { nodes { number } } } } }
    }`;
    const { data } = await graph.as(viewer).query(document);
    const numbers = (people: { list: { nodes: { number: number }[] } }) =>
      people.list.nodes.map(({ number }) => number);
    expect(numbers(data.all.people)).toEqual([2]);
    expect(data.all.obstacles).toBeNull();
    expect(numbers(data.open.people)).toEqual([]);
    expect(numbers(data.one.cohort.people)).toEqual([1]);
  });
});
