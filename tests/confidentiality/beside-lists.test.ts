import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { EMPLOYER_CONTACT } from '../rows/viewers.ts';
import { type Graph, startGraph } from '../support/graph.ts';
import { rowsOf } from '../support/questions.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph();
  await rowsOf(
    graph,
    'participant',
    `insert into participant (id, sex, registered_on) select number, 'FEMALE', '2020-01-01' from generate_series(1, 40) number;
     insert into participation (id, participant_id, programme_id, entered_on)
       select number, number, 'kassel', '2020-01-01' from generate_series(1, 40) number;
     insert into german_record (id, participant_id, skill, level, evidence, recorded_on)
       select number, number, 'OVERALL', case when number <= 10 then 'B1' else 'B2' end, 'ASSESSMENT', '2020-01-01' from generate_series(1, 40) number;
     insert into consent (id, participant_id, purpose, granted_on)
       select number, number, 'EMPLOYER_MATCHING', '2020-01-01' from generate_series(1, 25) number where number <> 10;`,
  );
}, 120_000);
afterAll(() => graph?.stop());

test.each(['count list { totalCount }', 'count'])(
  'A count does not tell that one more is there than a list tells, whether or not both are asked for: %s',
  async (asked) => {
    const document = `{ cohort(where: {}) { people { count by(attribute: GERMAN_LEVEL) { key people { ${asked} } } } } }`;
    const { data } = await graph.as(EMPLOYER_CONTACT).query(document);
    const levels = data.cohort.people.by.filter(({ key }: { key: string }) => key === 'B1' || key === 'B2');
    expect(data.cohort.people.count).toBe(40);
    expect(levels.map(({ people }: { people: { count: number | null } }) => people.count)).toEqual([null, null]);
  },
);
