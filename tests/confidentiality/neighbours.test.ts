import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Graph, startGraph } from '../support/graph.ts';
import { fill } from '../support/questions.ts';
import { STATISTICIAN } from '../support/tokens.ts';

const PARTS = Array.from({ length: 60 }, (_, i) => `part${i + 1}`);

/**
 * Thirty people of a programme of many parts. Twenty-three have a certificate, one of another kind than the others, and work: one for a
 * part in a district of its own, four for another part, three for another programme. One works no longer.
 */
const PEOPLE = {
  funding: `
    insert into programme (id, name, districts) values ('whole', 'Whole', array['06611']), ('elsewhere', 'Elsewhere', array['06612']);
    insert into programme (id, name, part_of_id, districts)
      select part, part, 'whole', case part when 'part1' then array['06613'] else array['06611'] end from unnest('{${PARTS}}'::text[]) part;`,
  participant: `
    insert into participant (id, sex, registered_on) select number, 'FEMALE', '2020-01-01' from generate_series(1, 30) number;
    insert into participation (id, participant_id, programme_id, entered_on)
      select number, number, 'whole', '2020-01-01' from generate_series(1, 30) number;`,
  course: `
    insert into course (id, title, programme_id, exam_required, inverse) values ('c', 'Course', 'whole', false, false);
    insert into course_run (id, course_id, programme_id, number, state) values ('r', 'c', 'whole', 1, 'COMPLETED');
    insert into enrolment (id, participant_id, run_id, state, requested_on, ended_on)
      select number, number, 'r', 'COMPLETED', '2020-01-01', '2020-02-01' from generate_series(1, 23) number;
    insert into certificate (id, participant_id, enrolment_id, kind, issued_on)
      select number, number, number, case number when 1 then 'LANGUAGE' else 'MEASURE' end, '2020-03-01' from generate_series(1, 23) number;`,
  employer: `
    insert into placement (id, participant_id, programme_id, kind, started_on, ended_on)
      select number, number, case when number < 16 then 'whole' when number = 16 then 'part1' when number < 21 then 'part2' else 'elsewhere' end, 'SELF_EMPLOYMENT',
        '2020-04-01', case number when 1 then date '2020-05-01' end
      from generate_series(1, 23) number;`,
} as const;

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph();
  await fill(graph, PEOPLE);
}, 120_000);
afterAll(() => graph?.stop());

const asked = 'where: $where, asOf: "2021-01-01") { people { count } }';
const document = `query ($where: CohortFilter!) { everywhere: cohort(${asked} programme(id: "whole") { within: cohort(${asked} } }`;

async function counted(where: object) {
  const { data, errors } = await graph.as(STATISTICIAN).query(document, { where });
  expect(errors).toBeUndefined();
  return [data.everywhere.people.count, data.programme.within.people.count];
}

describe('No count is told from which a fact of another service takes one person away', () => {
  test.each([
    ['one of several values', { course: { certified: { kind: ['MEASURE', 'LANGUAGE'] } } }],
    ['a condition', { employer: { placed: { kind: ['SELF_EMPLOYMENT'], running: true } } }],
    ['the only condition', { employer: { placed: { running: true } } }],
  ])('by %s', async (_, where) => {
    expect(await counted(where)).toEqual([null, null]);
  });

  test('while it is told beside', async () => {
    expect((await counted({ course: { certified: {} } }))[0]).toBe(23);
  });
});

const placed = (programme: object) => ({ employer: { placed: {}, programme } });

describe('Whether a count is told says nothing of the one person whom a condition means', () => {
  const few = { course: { certified: { kind: ['LANGUAGE'] } } };
  const [working, elsewhere] = [{ employer: { placed: { running: false } } }, { employer: { placed: {} } }];
  test.each([
    ['who is among those beside whom the person is asked for', { any: [elsewhere, few] }],
    ['who is among nobody else', { any: [{ not: elsewhere }, few] }],
    ['who is left out of those the person is among', { all: [elsewhere, { not: few }] }],
    ['who is left out of those the person is not among', { all: [{ not: elsewhere }, { not: few }] }],
    ['who is meant by two conditions', { all: [{ not: elsewhere }, { any: [working, { all: [elsewhere, few] }] }] }],
  ])('%s', async (_, where) => {
    expect(await counted(where)).toEqual([null, null]);
  });
});

describe('Of a programme with many parts, counts are told', () => {
  test('by conditions of two services within it', async () => {
    expect(await counted({ course: { certified: {} }, employer: { placed: {} } })).toEqual([23, 20]);
  });

  test('by a condition that means all its parts', async () => {
    expect(await counted(placed({ partOf: ['whole'] }))).toEqual([20, 20]);
  });

  test.each([
    ['an id', { in: ['whole', 'part1'] }],
    ['a value', { district: ['06611', '06613'] }],
    ['a condition', { partOf: ['whole'], district: ['06611'] }],
    ['all', { in: ['whole', ...PARTS.slice(1)] }],
  ])('but not where %s that is said of programmes adds or takes away one person', async (_, programme) => {
    expect(await counted(placed(programme))).toEqual([null, null]);
  });

  test('nor where more is said of programmes than is compared', async () => {
    expect(await counted(placed({ in: ['whole', ...PARTS], carrier: PARTS }))).toEqual([null, null]);
  });
});
