import { today } from '@dienstweg/kit';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { EMPLOYER_CONTACT } from '../rows/viewers.ts';
import { type Graph, startGraph } from '../support/graph.ts';
import { fill } from '../support/questions.ts';
import { type Asking, STATISTICIAN } from '../support/tokens.ts';

/** Five people in each of three postal areas: none, 4 and 16 kilometres north of the clinic. */
const PEOPLE = {
  funding: `insert into programme (id, name) values ('kassel', 'Kassel');
    insert into eligibility_rule (id, programme_id, kind, binding, values, wording) values ('s', 'kassel', 'SEX', true, array['FEMALE'], 'Frauen');`,
  participant: `
    insert into postal_area (id, name, ags, latitude, longitude) values
      ('10000', 'Hier', '06611000', 51, 9), ('10004', 'Nah', '06611000', 51.036, 9), ('10016', 'Fern', '06611000', 51.144, 9);
    insert into participant (id, sex, registered_on, postal_code)
      select number, 'FEMALE', '2020-01-01', (array['10000', '10004', '10016'])[1 + number % 3] from generate_series(1, 15) number;
    insert into participation (id, participant_id, programme_id, entered_on)
      select number, number, 'kassel', '2020-01-01' from generate_series(1, 15) number;
    insert into consent (id, participant_id, purpose, granted_on)
      select number, number, 'EMPLOYER_MATCHING', '2020-01-01' from generate_series(1, 15) number;`,
  course: `
    insert into course (id, title, programme_id, exam_required, inverse) values ('c', 'Course', 'kassel', false, false);
    insert into course_run (id, course_id, programme_id, number, state, starts_on, starts_precision) values ('r', 'c', 'kassel', 1, 'PLANNED', '2022-03-01', 'DAY');`,
  employer: `
    insert into employer (id, name) values ('e', 'Klinik');
    insert into establishment (id, name, employer_id, sector, latitude, longitude) values ('h', 'Klinik', 'e', 'HOSPITAL', 51, 9);
    insert into vacancy (id, establishment_id, title, kind, positions, opened_on) values ('v', 'h', 'Pflege', 'EMPLOYMENT_INSURED', 1, '2020-01-01');`,
} as const;

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph();
  await fill(graph, PEOPLE);
}, 120_000);
afterAll(() => graph?.stop());

const FINELY = [-1, 0, 1, 3.9, 4.1, 9, 10, 11, 15, 17];

const COURSE_PLANNER: Asking = { roles: ['course-planner'], programmes: ['kassel'], purpose: 'casework' };
const CASEWORKER: Asking = { roles: ['caseworker'], programmes: ['kassel'], purpose: 'casework' };

describe('As of another day than today', () => {
  const listed = async (viewer: Asking, field: string, asOf: string | null) => {
    const { data, errors } = await graph
      .as(viewer)
      .query(`query ($asOf: Date) { ${field} }`.replaceAll('PEOPLE', '{ people { list { totalCount } } }'), { asOf });
    const [{ cohort }] = Object.values(data) as [{ cohort: { people: { list: { totalCount: number } | null } } }];
    return cohort.people.list?.totalCount ?? errors?.[0]?.extensions?.code;
  };
  const FITTING = 'vacancy(id: "v") { cohort: candidates(withinKm: 100, asOf: $asOf) PEOPLE }';
  const ELIGIBLE = 'courseRun(id: "r") { cohort: eligible(asOf: $asOf) PEOPLE }';
  const DENIED = 'UNAUTHORIZED_FIELD_OR_TYPE';

  test.each([
    ['who fits a vacancy', EMPLOYER_CONTACT, FITTING, 15],
    ['who may enter a course run', COURSE_PLANNER, ELIGIBLE, 15],
  ])('%s is not told to whoever may not read what decides it, while today’s is', async (_, viewer, field, people) => {
    expect(await listed(viewer, field, '2021-01-01')).toBe(DENIED);
    expect(await listed(viewer, field, null)).toBe(people);
    expect(await listed(viewer, field, today())).toBe(people);
    expect(await listed(CASEWORKER, field, '2021-01-01')).toBe(people);
  });

  test('is told of the day on which a course run starts', async () => {
    expect(await listed(COURSE_PLANNER, ELIGIBLE, '2022-03-01')).toBe(15);
  });
});

describe('How near people live', () => {
  const candidates = async (viewer: Asking | undefined, km: number) => {
    const document =
      'query ($km: Float!) { vacancy(id: "v") { candidates(withinKm: $km) { people { list { totalCount } } } } }';
    const { data } = await (viewer ? graph.as(viewer) : graph).query(document, { km });
    return data.vacancy.candidates.people.list.totalCount;
  };
  const counted = async (viewer: Asking | undefined, where: object) => {
    const document = 'query ($where: CohortFilter!) { cohort(where: $where, asOf: "2021-01-01") { people { count } } }';
    return (await (viewer ? graph.as(viewer) : graph).query(document, { where })).data.cohort.people.count;
  };
  const within = (km: number) => ({ participant: { livesWithin: { km, ofEstablishment: 'h' } } });
  const beyond = (km: number) => ({ participant: { livesBeyond: { km, of: ['VACANCY'] } } });
  const all = (of: (km: number) => Promise<number | null>) => Promise.all(FINELY.map(of));

  test('is told by steps where it may not be read', async () => {
    const bySteps = [0, 10, 10, 10, 10, 10, 10, 15, 15, 15];
    expect(await all((km) => candidates(EMPLOYER_CONTACT, km))).toEqual(bySteps);
    expect(await all((km) => counted(STATISTICIAN, within(km)))).toEqual(bySteps);
    expect(await all((km) => counted(STATISTICIAN, beyond(km)))).toEqual(bySteps.map((near) => 15 - near));
  });

  test('is told as it is where it may be read', async () => {
    const asItIs = [0, 5, 5, 5, 10, 10, 10, 10, 10, 15];
    expect(await all((km) => candidates(undefined, km))).toEqual(asItIs);
    expect(await all((km) => counted(undefined, within(km)))).toEqual(asItIs);
  });
});
