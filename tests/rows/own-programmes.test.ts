import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Graph, startGraph } from '../support/graph.ts';
import { fill } from '../support/questions.ts';
import type { Asking } from '../support/tokens.ts';
import { caseworkerOf, EMPLOYER_CONTACT } from './viewers.ts';

/** One and two are in both programmes, and one of them has a placement, a course and an event in Wesel. */
const PEOPLE = {
  funding: `
    insert into organisation (id, name, roles) values ('o', 'Träger', '{CARRIER}');
    insert into programme (id, name, carrier_id) values ('kassel', 'Kassel', 'o'), ('wesel', 'Wesel', 'o'), ('coesfeld', 'Coesfeld', 'o');`,
  participant: `
    insert into postal_area (id, name, ags, latitude, longitude) values ('34117', 'Kassel', '06611000', 51.3, 9.5);
    insert into participant (id, sex, registered_on, postal_code)
      select number, 'FEMALE', '2020-01-01', '34117' from generate_series(1, 12) number;
    insert into german_record (id, participant_id, skill, level, evidence, recorded_on)
      select number, number, 'OVERALL', 'B1', 'ASSESSMENT', '2020-01-01' from generate_series(1, 12) number;
    insert into consent (id, participant_id, purpose, granted_on)
      select number, number, 'EMPLOYER_MATCHING', '2020-01-01' from generate_series(1, 12) number;
    insert into participation (id, participant_id, programme_id, entered_on)
      select 'k' || number, number, 'kassel', '2020-01-01'::date from generate_series(1, 8) number
      union all select 'w' || number, number, 'wesel', '2020-02-01' from generate_series(1, 2) number
      union all select 'w' || number, number, 'wesel', '2020-02-01' from generate_series(9, 12) number;`,
  course: `
    insert into course (id, title, programme_id, exam_required, inverse) values ('pflege', 'Pflegehilfe', 'wesel', true, false);
    insert into course_run (id, course_id, programme_id, number, state) values ('r', 'pflege', 'wesel', 1, 'RUNNING');
    insert into enrolment (id, participant_id, run_id, state, requested_on) values ('1', 1, 'r', 'WAITLISTED', '2020-03-01');`,
  employer: `
    insert into employer (id, name) values ('e', 'Klinik');
    insert into establishment (id, name, employer_id, sector, latitude, longitude) values ('h', 'Klinik', 'e', 'HOSPITAL', 51.3, 9.5);
    insert into vacancy (id, establishment_id, title, kind, positions, opened_on, minimum_german) values ('v', 'h', 'Pflege', 'EMPLOYMENT_INSURED', 1, '2020-01-01', 'B1');
    insert into hiring_event (id, name, programme_id, held_on, held_precision) values ('j', 'Job-Speed-Dating', 'wesel', '2021-01-01', 'DAY');
    insert into event_registration (id, event_id, participant_id) values ('n', 'j', 1);
    insert into placement (id, participant_id, programme_id, establishment_id, employer_id, kind, started_on)
      values ('1', 1, 'wesel', 'h', 'e', 'EMPLOYMENT_INSURED', '2021-01-01');`,
} as const;

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph();
  await fill(graph, PEOPLE);
});
afterAll(() => graph?.stop());

const KASSEL = caseworkerOf('kassel');
const LIST = 'people { count disclosure list { nodes { number } } }';

async function asked(viewer: Asking, field: string) {
  const { data, errors } = await graph.as(viewer).query(`{ asked: ${field} }`);
  const found = data.asked.people ?? data.asked.cohort?.people ?? data.asked.participants?.people;
  return { found, code: errors?.[0]?.extensions?.code, errors };
}
const numbers = (found: { list: { nodes: { number: number }[] } | null }) =>
  found.list?.nodes.map((each) => each.number);

describe('Who sees people of some programmes', () => {
  test('lists and counts people of these by facts of these', async () => {
    const everyone = await asked(KASSEL, `cohort(where: {}) { ${LIST} }`);
    expect(numbers(everyone.found)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(everyone.found.count).toBe(8);
    for (const facts of ['employer: { placed: {} }', 'course: {}', 'participant: { overlapping: true }']) {
      const { found, code } = await asked(KASSEL, `cohort(where: { ${facts} }) { ${LIST} }`);
      expect({ facts, found, code }).toEqual({
        facts,
        found: { count: 0, disclosure: 'EXACT', list: { nodes: [] } },
        code: undefined,
      });
    }
  });

  test.each([
    'employer: { programme: { in: ["wesel"] } }',
    'course: { programme: { in: ["wesel"] } }',
    'participant: { programme: { in: ["wesel"] } }',
    'participant: { programme: { carrier: ["o"] } }, employer: {}',
    'any: [{ not: { employer: { programme: { in: ["wesel"] } } } }]',
  ])('is not told whom of them facts of others mean: %s', async (facts) => {
    const { data, errors } = await graph.as(KASSEL).query(`{ cohort(where: { ${facts} }) { ${LIST} } }`);
    expect(data).toEqual({ cohort: null });
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN', publishedQuestions: expect.anything() } }]);
  });

  test.each([
    ['a programme', `programme(id: "wesel") { cohort { people { list { nodes { number } } } } }`],
    ['an event', `hiringEvent(id: "j") { participants { ${LIST} } }`],
    ['a waiting list', `courseRun(id: "r") { people: waiting { ${LIST} } }`],
  ])('is not told which of them are in those of others: %s', async (_, field) => {
    const { data, errors } = await graph.as(KASSEL).query(`{ asked: ${field} }`);
    expect(JSON.stringify(data)).not.toMatch(/number/);
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  test('is not told by splits or obstacles either', async () => {
    const { data, errors } = await graph.as(KASSEL).query(`{
      own: cohort(where: {}) { people { byOutcome { people { count } } by(attribute: PROGRAMME) { key people { count } } } }
      other: cohort(where: { employer: { programme: { in: ["wesel"] } } }) { obstacles(participant: "1") { state } }
    }`);
    expect(data.own.people.byOutcome.filter(({ people }: { people: { count: number } }) => people.count)).toEqual([
      { people: { count: 8 } },
    ]);
    expect(data.own.people.by.map(({ key }: { key: string }) => key)).toEqual(['kassel', null]);
    expect(data.other?.obstacles ?? null).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  test('is told them by facts of all their programmes', async () => {
    const { found } = await asked(caseworkerOf('kassel', 'wesel'), `cohort(where: { employer: {} }) { ${LIST} }`);
    expect(found).toEqual({ count: 1, disclosure: 'EXACT', list: { nodes: [{ number: 1 }] } });
    const both = await asked(
      caseworkerOf('kassel', 'wesel'),
      `cohort(where: { participant: { overlapping: true } }) { ${LIST} }`,
    );
    expect(numbers(both.found)).toEqual([1, 2]);
  });

  test('proposes people for a vacancy without learning that they work by another programme', async () => {
    const contact = { ...EMPLOYER_CONTACT, programmes: ['kassel'] };
    const { found } = await asked(contact, `vacancy(id: "v") { people: candidates { ${LIST} } }`);
    expect(numbers(found.people ?? found)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });
});
