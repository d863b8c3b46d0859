import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { caseworkerOf } from '../rows/viewers.ts';
import { type Graph, startGraph } from '../support/graph.ts';
import { rowsOf } from '../support/questions.ts';
import type { Asking } from '../support/tokens.ts';

const OFFICER: Asking = { roles: ['funding-officer'], programmes: ['kassel'] };

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph();
  await rowsOf(
    graph,
    'funding',
    `with carrier as (insert into organisation (id, name, roles) values ('o', 'Träger', '{CARRIER}') returning id)
     insert into programme (id, name, carrier_id) select 'kassel', 'Kassel', id from carrier`,
  );
  await rowsOf(
    graph,
    'participant',
    `with people as (insert into participant (id, sex, registered_on) values (1, 'FEMALE', '2020-01-01'), (2, 'MALE', '2020-01-01') returning id)
     insert into participation (id, participant_id, programme_id, entered_on) select id, id, 'kassel', '2020-01-01' from people`,
  );
  await rowsOf(
    graph,
    'employer',
    `with employer as (insert into employer (id, name) values ('e', 'Klinik') returning id),
      house as (insert into establishment (id, name, employer_id, sector) select 'h', 'Klinik', id, 'HOSPITAL' from employer returning id),
      event as (insert into hiring_event (id, name, programme_id) values ('j', 'Job-Speed-Dating', 'kassel') returning id)
     insert into placement (id, participant_id, programme_id, establishment_id, employer_id, kind, started_on)
     select '1', 1, 'kassel', house.id, employer.id, 'EMPLOYMENT_INSURED', '2021-01-01' from house, employer, event`,
  );
  await rowsOf(
    graph,
    'employer',
    `insert into interview (id, event_id, round, participant_id, establishment_id, state, outcome)
     values ('i', 'j', 1, 1, 'h', 'HELD', 'DECLINED')`,
  );
}, 180_000);
afterAll(() => graph?.stop());

const TALLIES = `{
  programme(id: "kassel") { participationCount placementCount hiringEvents { outcomes { outcome interviews placements } } }
  employer(id: "e") { lastingHires }
}`;

test('Kept sums of one and two are told to those who may list the people, and to nobody else', async () => {
  const programme = {
    participationCount: 2,
    placementCount: 1,
    hiringEvents: [{ outcomes: [{ outcome: 'DECLINED', interviews: 1, placements: 0 }] }],
  };
  expect((await graph.query(TALLIES)).data).toEqual({ programme, employer: { lastingHires: 1 } });
  expect((await graph.as(caseworkerOf('kassel')).query(TALLIES)).data).toEqual({
    programme,
    employer: { lastingHires: null },
  });
  const hidden = {
    participationCount: null,
    placementCount: null,
    hiringEvents: [{ outcomes: [{ outcome: 'DECLINED', interviews: null, placements: 0 }] }],
  };
  for (const viewer of [OFFICER, caseworkerOf('wesel')])
    expect((await graph.as(viewer).query(TALLIES)).data).toEqual({
      programme: hidden,
      employer: { lastingHires: null },
    });
});

test('Kept sums of one and two are not told to whoever may list the people and not read what the sum is about', async () => {
  const planner: Asking = { roles: ['course-planner'], programmes: ['kassel'], purpose: 'casework' };
  const { data } = await graph.as(planner).query(TALLIES);
  expect(data.programme).toEqual({
    participationCount: 2,
    placementCount: null,
    hiringEvents: [{ outcomes: [{ outcome: 'DECLINED', interviews: null, placements: 0 }] }],
  });
  const everywhere = { ...planner, programmes: null };
  expect((await graph.as(everywhere).query(TALLIES)).data.employer.lastingHires).toBeNull();
  const { errors } = await graph.as(everywhere).query('{ employers(lastingHiresAtLeast: 2) { totalCount } }');
  expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['FORBIDDEN']);
});

test('Who pays for programmes is told kept sums of these, however large others are', async () => {
  await rowsOf(
    graph,
    'participant',
    "update programme_tally set participation_count = 30 where programme_id = 'kassel'",
  );
  await rowsOf(
    graph,
    'funding',
    `insert into funder (id, name, level) values ('land', 'Land', 'STATE');
     insert into target_agreement values ('t', 'kassel', 'land', 'Vereinbarung', '2020-01-01', '2020-12-31');
     insert into target_indicator values ('i', 't', 'Eintritte', 'AT_LEAST', 50, '2020-12-31', 1, '{}', '{}');
     insert into indicator_reading values ('r', 'i', '2020-06-30', 1, 20, 25, '2020-07-01T09:00:00Z');`,
  );
  const document = `{ programme(id: "kassel") { participationCount hiringEvents { outcomes { placements } } }
    targetIndicator(id: "i") { readings { strict declared } } employer(id: "e") { lastingHires(asOf: "2020-01-01") } }`;
  const told = async (viewer: Asking) => (await graph.as(viewer).query(document)).data;
  const sums = (
    count: number | null,
    [strict, declared]: (number | null)[],
    none: number | null,
    hires: number | null,
  ) => ({
    programme: { participationCount: count, hiringEvents: [{ outcomes: [{ placements: none }] }] },
    targetIndicator: { readings: [{ strict, declared }] },
    employer: { lastingHires: hires },
  });
  expect(await told(OFFICER)).toEqual(sums(30, [20, 25], 0, null));
  expect(await told({ ...OFFICER, programmes: ['wesel'] })).toEqual(sums(null, [null, null], null, null));
  expect(await told({ roles: ['funding-officer'] })).toEqual(sums(30, [20, 25], 0, 0));
  expect(await told(caseworkerOf('wesel'))).toEqual(sums(30, [20, 25], 0, 0));
});

test('Nor does a filter tell them', async () => {
  const document =
    'query ($least: Int!, $asOf: Date) { employers(lastingHiresAtLeast: $least, asOf: $asOf) { totalCount } }';
  const told = async (viewer: Pick<Graph, 'query'>, least: number, asOf?: string) => {
    const { data, errors } = await viewer.query(document, { least, asOf });
    return errors?.[0]?.extensions?.code ?? data.employers.totalCount;
  };
  expect([await told(graph, 1), await told(graph, 2)]).toEqual([1, 0]);
  expect([await told(graph, 1, '2021-06-30'), await told(graph, 1, '2021-07-01')]).toEqual([0, 1]);
  expect(await told(graph.as(OFFICER), 3)).toBe('FORBIDDEN');
  const officer = graph.as({ roles: ['funding-officer'] });
  expect([await told(officer, 1), await told(officer, 2), await told(officer, 3)]).toEqual([
    'FORBIDDEN',
    'FORBIDDEN',
    0,
  ]);
});
