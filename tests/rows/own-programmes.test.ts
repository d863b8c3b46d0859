import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Graph, startGraph } from '../support/graph.ts';
import { people } from '../support/people.ts';
import { type Asking, caseworkerOf, EMPLOYER_CONTACT } from '../support/viewers.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph();
  await befall(people(graph)).save();
});
afterAll(() => graph?.stop());

const HOSPITAL = { id: 'h', name: 'Klinik', employer_id: 'e', sector: 'HOSPITAL', latitude: 51.3, longitude: 9.5 };

/** One and two are in both programmes, and one of them has a placement, a course and an event in Wesel. */
function befall(some: ReturnType<typeof people>) {
  some
    .programme('coesfeld')
    .row('participant', 'postal_area', { id: '34117', name: 'Kassel', ags: '06611000', latitude: 51.3, longitude: 9.5 })
    .row('employer', 'employer', { id: 'e', name: 'Klinik' })
    .row('employer', 'establishment', HOSPITAL)
    .row('employer', 'vacancy', {
      id: 'v',
      establishment_id: 'h',
      title: 'Pflege',
      kind: 'EMPLOYMENT_INSURED',
      positions: 1,
      opened_on: '2020-01-01',
      minimum_german: 'B1',
    })
    .row('employer', 'hiring_event', { id: 'j', name: 'Job-Speed-Dating', programme_id: 'wesel' });
  const german = { skill: 'OVERALL', level: 'B1', evidence: 'ASSESSMENT', recorded_on: '2020-01-01' };
  for (let number = 1; number <= 12; number++) {
    const person = some
      .person({ postal_code: '34117' })
      .has('participant', 'german_record', german)
      .has('participant', 'consent', { purpose: 'EMPLOYER_MATCHING', granted_on: '2020-01-01' });
    if (number <= 8) person.enter('kassel', '2020-01-01');
    if (number <= 2 || number > 8) person.enter('wesel', '2020-02-01');
    if (number > 1) continue;
    person.enrol('wesel', 'WAITLISTED', '2020-03-01').has('employer', 'event_registration', { event_id: 'j' });
    person.place('wesel', 'EMPLOYMENT_INSURED', '2021-01-01', { establishment_id: 'h', employer_id: 'e' });
  }
  return some;
}

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
    for (const facts of ['work: { placement: {} }', 'enrolment: {}', 'stay: { overlapping: true }']) {
      const { found, code } = await asked(KASSEL, `cohort(where: { ${facts} }) { ${LIST} }`);
      expect({ facts, found, code }).toEqual({
        facts,
        found: { count: 0, disclosure: 'EXACT', list: { nodes: [] } },
        code: undefined,
      });
    }
  });

  test.each([
    'work: { placement: { programme: { in: ["wesel"] } } }',
    'enrolment: { programme: { in: ["wesel"] } }',
    'stay: { programme: { in: ["wesel"] } }',
    'stay: { programme: { carrier: ["carrier"] } }, work: { placement: {} }',
    'any: [{ not: { work: { placement: { programme: { in: ["wesel"] } } } } }]',
  ])('is not told whom of them facts of others mean: %s', async (facts) => {
    const { data, errors } = await graph.as(KASSEL).query(`{ cohort(where: { ${facts} }) { ${LIST} } }`);
    expect(data).toEqual({ cohort: null });
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN', publishedQuestions: expect.anything() } }]);
  });

  test.each([
    ['a programme', `programme(id: "wesel") { cohort { people { list { nodes { number } } } } }`],
    ['an event', `hiringEvent(id: "j") { participants { ${LIST} } }`],
    ['a waiting list', `courseRun(id: "wesel") { people: waiting { ${LIST} } }`],
  ])('is not told which of them are in those of others: %s', async (_, field) => {
    const { data, errors } = await graph.as(KASSEL).query(`{ asked: ${field} }`);
    expect(JSON.stringify(data)).not.toMatch(/number/);
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  test('is not told by splits or obstacles either', async () => {
    const { data, errors } = await graph.as(KASSEL).query(`{
      own: cohort(where: {}) { people { byOutcome: by(attribute: OUTCOME) { groups { people { count } } } by(attribute: PROGRAMME) { groups { key
        people { count } } } } }
      other: cohort(where: { work: { placement: { programme: { in: ["wesel"] } } } }) { obstacles(participant: "1") { state } }
    }`);
    expect(
      data.own.people.byOutcome.groups.filter(({ people }: { people: { count: number } }) => people.count),
    ).toEqual([{ people: { count: 8 } }]);
    expect(data.own.people.by.groups.map(({ key }: { key: string }) => key)).toEqual(['kassel', null]);
    expect(data.other?.obstacles ?? null).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  test('is told them by facts of all their programmes', async () => {
    const { found } = await asked(
      caseworkerOf('kassel', 'wesel'),
      `cohort(where: { work: { placement: {} } }) { ${LIST} }`,
    );
    expect(found).toEqual({ count: 1, disclosure: 'EXACT', list: { nodes: [{ number: 1 }] } });
    const both = await asked(
      caseworkerOf('kassel', 'wesel'),
      `cohort(where: { stay: { overlapping: true } }) { ${LIST} }`,
    );
    expect(numbers(both.found)).toEqual([1, 2]);
  });

  test('proposes people for a vacancy without learning that they work by another programme', async () => {
    const contact = { ...EMPLOYER_CONTACT, programmes: ['kassel'] };
    const { found } = await asked(contact, `vacancy(id: "v") { people: candidates { ${LIST} } }`);
    expect(numbers(found.people ?? found)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });
});
