import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { EMPLOYER_CONTACT } from '../rows/viewers.ts';
import { type Graph, startGraph } from '../support/graph.ts';
import { fill } from '../support/questions.ts';
import { type Asking, STATISTICIAN } from '../support/tokens.ts';

/** Five people in each of three postal areas: none, 4 and 16 kilometres north of the clinic. */
const PEOPLE = {
  participant: `
    insert into postal_area (id, name, ags, latitude, longitude) values
      ('10000', 'Hier', '06611000', 51, 9), ('10004', 'Nah', '06611000', 51.036, 9), ('10016', 'Fern', '06611000', 51.144, 9);
    insert into participant (id, sex, registered_on, postal_code)
      select number, 'FEMALE', '2020-01-01', (array['10000', '10004', '10016'])[1 + number % 3] from generate_series(1, 15) number;
    insert into participation (id, participant_id, programme_id, entered_on)
      select number, number, 'kassel', '2020-01-01' from generate_series(1, 15) number;
    insert into consent (id, participant_id, purpose, granted_on)
      select number, number, 'EMPLOYER_MATCHING', '2020-01-01' from generate_series(1, 15) number;`,
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
