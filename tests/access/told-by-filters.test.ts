import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Graph, startGraph } from '../support/graph.ts';
import { numbersOf } from '../support/questions.ts';
import { type Asking, EMPLOYER_CONTACT, STATISTICIAN } from '../support/viewers.ts';

const PLANNER: Asking = { roles: ['course-planner'], purpose: 'casework' };
const COACH: Asking = { roles: ['coach'], purpose: 'coaching' };
const ON_SUFFERANCE = { person: { residenceStatus: ['DULDUNG'] } };
const LISTED =
  'query ($where: CohortFilter!) { cohort(where: $where) { people { list(first: 5) { nodes { number } } } } }';

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph({ demo: true });
});
afterAll(() => graph?.stop());

/** The numbers of the people in a cohort; the code of the error where they are denied. */
async function listed(viewer: Asking, where: object) {
  const { data, errors } = await graph.as(viewer).query(LISTED, { where });
  return errors?.[0]?.extensions?.code ?? data.cohort.people.list.nodes.length;
}

describe('Who may not read a fact', () => {
  test.each([
    ['an employer contact', EMPLOYER_CONTACT, ON_SUFFERANCE],
    ['an employer contact', EMPLOYER_CONTACT, { person: { livesWithin: { km: 1, ofPostalCode: '34117' } } }],
    ['an employer contact', EMPLOYER_CONTACT, { not: { work: { placement: {} } } }],
    ['a course planner', PLANNER, { all: [{ enrolment: {} }, { any: [ON_SUFFERANCE] }] }],
    ['a course planner', PLANNER, { person: { children: { min: 4 } } }],
    ['a course planner', PLANNER, { work: { placement: { programme: { in: ['kassel'] } } } }],
    ['a coach', COACH, ON_SUFFERANCE],
    ['a coach', COACH, { person: { consent: ['RESEARCH'] } }],
  ])('is not told by a list who meets it: %s', async (_, viewer, where) => {
    expect(await listed(viewer, where)).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
  });

  test('is not told by a list of the people of a site', async () => {
    const { sites } = (await graph.query('{ sites(programme: "kassel") { id } }')).data;
    const atSite = `{ participants(first: 1, where: { site: "${sites[0].id}" }) { totalCount } }`;
    expect((await graph.query(atSite)).data.participants.totalCount).toBeGreaterThan(0);
    for (const viewer of [EMPLOYER_CONTACT, PLANNER]) {
      const { data, errors } = await graph.as(viewer).query(atSite);
      expect([data.participants, errors?.[0]?.extensions?.code]).toEqual([null, 'UNAUTHORIZED_FIELD_OR_TYPE']);
    }
  });

  test('is not told by the parts of people, nor by their order', async () => {
    const document = `{ cohort(where: {}) { people {
      by(attribute: RESIDENCE_STATUS) { groups { people { list(first: 1) { totalCount } } } }
      byOutcome: by(attribute: OUTCOME) { groups { people { list(first: 1) { totalCount } } } }
      list(first: 1, orderBy: AGE) { totalCount }
    } } }`;
    const { data, errors } = await graph.as(EMPLOYER_CONTACT).query(document);
    expect(JSON.stringify(data)).not.toMatch(/totalCount/);
    expect(new Set(errors?.map(({ extensions }) => extensions?.code))).toEqual(new Set(['UNAUTHORIZED_FIELD_OR_TYPE']));
  });

  test.each([
    [
      'by a filter',
      'rare: cohort(where: { person: { residenceStatus: [OTHER] } }, asOf: "2020-08-01") { people { count } }',
    ],
    [
      'by a split',
      'cohort(where: {}, asOf: "2020-08-01") { people { by(attribute: RESIDENCE_STATUS) { groups { people { count } } } } }',
    ],
    ['by durations', 'cohort(where: {}, asOf: "2020-08-01") { people { days(from: ENTERED, to: PLACED) { median } } }'],
  ])('counts nobody by it: %s', async (_, field) => {
    const { data, errors } = await graph.as(PLANNER).query(`{ ${field} }`);
    expect(JSON.stringify(data)).not.toMatch(/count|median/);
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
  });

  test('is told in published questions how many of all meet it, rounded as for everybody', async () => {
    const needed = async (viewer: Asking) =>
      (await graph.as(viewer).stored('rates-by-group', { programme: 'kassel', asOf: '2020-06-30' })).data.programme
        .childcareNeeded;
    expect(await needed({ ...PLANNER, programmes: ['kassel'] })).toEqual(await needed(STATISTICIAN));
  });

  test('is not told in published questions how many of those meet it whom a list names', async () => {
    const { data, errors } = await graph
      .as({ ...PLANNER, programmes: ['kassel'] })
      .stored('who-takes-part', { programme: 'kassel', asOf: '2020-06-30' });
    const { people } = data.programme.cohort;
    expect([people.disclosure, people.byResidence]).toEqual(['EXACT', { groups: null }]);
    expect(people.byGerman.groups.length).toBeGreaterThan(0);
    expect(new Set(errors?.map(({ extensions }) => extensions?.code))).toEqual(new Set(['UNAUTHORIZED_FIELD_OR_TYPE']));
  });
});

test('Days are told of enough people only, as quartiles in whole weeks', async () => {
  const durations = async (viewer: Asking, asOf: string) =>
    (await graph.as(viewer).stored('inverse-compared', { asOf })).data.trainedFirst.people.entryToJob;
  const told = await durations(STATISTICIAN, '2024-06-30');
  expect([told.count % 10, told.median % 7, told.threeQuarters % 7]).toEqual([0, 0, 0]);
  expect(await durations(STATISTICIAN, '2015-12-31')).toEqual({
    count: 0,
    median: null,
    threeQuarters: null,
    waiting: { count: 0 },
    kaplanMeierMedian: null,
  });
});

describe('Who may read a fact', () => {
  test.each([
    ['an employer contact', EMPLOYER_CONTACT, { person: { germanAtLeast: 'B1' }, enrolment: { certified: {} } }],
    ['a course planner', PLANNER, { enrolment: {} }],
    ['a coach', COACH, { person: { labourStatus: ['UNEMPLOYED'] }, work: { placement: {} } }],
    ['a caseworker', { roles: ['caseworker'], purpose: 'casework' } satisfies Asking, ON_SUFFERANCE],
  ])('is told who meets it: %s', async (_, viewer, where) => {
    expect(await listed(viewer, where)).toBe(5);
  });

  test('is told who fits a vacancy, though not where they live', async () => {
    const document = `{ vacancies(first: 20, where: { open: true }) { nodes {
        candidates(withinKm: 300) { people { list(first: 1) { nodes { number } } } } } } }`;
    const { errors } = await graph.as(EMPLOYER_CONTACT).query(document);
    expect(errors).toBeUndefined();
  });
});

describe('Who has several roles', () => {
  test('reads by that of an employer contact only of people who agreed', async () => {
    const agreed = await numbersOf(
      graph,
      'participant',
      `select distinct participant_id from consent where purpose = 'EMPLOYER_MATCHING' and granted_on <= current_date
        and (withdrawn_on is null or withdrawn_on > current_date)`,
    );
    const both: Asking = { roles: ['caseworker', 'employer-contact'], purpose: 'employer-matching' };
    const document = '{ participants(first: 200) { totalCount nodes { number travelRadiusKm } } }';
    const { data, errors } = await graph.as(both).query(document);
    expect(errors).toBeUndefined();
    expect(data.participants.totalCount).toBe(agreed.size);
    expect(data.participants.nodes.every(({ number }: { number: number }) => agreed.has(number))).toBe(true);
  });
});
