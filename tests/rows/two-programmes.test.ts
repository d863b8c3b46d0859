import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Graph, startGraph } from '../support/graph.ts';
import { people } from '../support/people.ts';
import { rowsOf } from '../support/questions.ts';
import { type Asking, coachOf } from '../support/viewers.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph();
});
afterAll(() => graph?.stop());

describe('A coach of two programmes of which one shows coaches their own people only', () => {
  const viewer = coachOf('c', 'zell', 'offen');
  beforeAll(async () => {
    const some = people(graph);
    some
      .person()
      .enter('zell', '2020-01-01')
      .enter('offen', '2020-01-01')
      .enrol('zell', 'REQUESTED', '2020-02-01')
      .enrol('offen', 'REQUESTED', '2020-02-01')
      .place('zell', 'SELF_EMPLOYMENT', '2021-01-01')
      .place('offen', 'SELF_EMPLOYMENT', '2022-01-01');
    some
      .person()
      .enter('zell', '2020-01-01')
      .coachedBy('c', 'zell', '2020-01-01')
      .enrol('zell', 'REQUESTED', '2020-02-01');
    await some.save();
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
      participations: ids('1-offen'),
      enrolments: ids('1-offen'),
      placements: ids('1-offen'),
    });
  });

  test('sees of who is accompanied what belongs to it by a token for it alone', async () => {
    expect(await rows(viewer, 2)).toEqual({ participations: ids('2-zell'), enrolments: [], placements: [] });
    const alone = await rows(coachOf('c', 'zell'), 2);
    expect(alone).toEqual({ participations: ids('2-zell'), enrolments: ids('2-zell'), placements: [] });
  });

  test('is not told by lists or obstacles what belongs to it of others', async () => {
    const document = `{
      all: cohort(where: { enrolment: { course: ["zell"] } }) { people { list { nodes { number } } }
        obstacles(participant: "1") { state } }
      open: cohort(where: { stay: { programme: { in: ["offen"] } } }) { people { list { nodes { number } } } }
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
