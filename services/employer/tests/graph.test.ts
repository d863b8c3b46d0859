import { type OpenedAlone, openAlone } from '@dienstweg/kit/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { employer as service } from '../index.ts';
import { market } from './market.ts';

let employer: OpenedAlone;
beforeAll(async () => {
  employer = await openAlone(service, market);
});
afterAll(() => employer.close());

const entities = (representations: { __typename: string; id: string }[], selection: string) =>
  employer.ask(`query ($representations: [_Any!]!) { _entities(representations: $representations) { ${selection} } }`, {
    representations,
  });

test('an employer shows establishments, promises and placements', async () => {
  const { data, statements } = await employer.ask(`{ employer(id: "care") {
    name organisation { id } establishments { name sector }
    commitments { totalCount nodes { state offeredOn bindingOn dueOn settledOn participant { id } programme { id } fulfilledBy { startedOn } } }
    placements(first: 2) { totalCount nodes { id establishment { name } vacancy { title } } pageInfo { hasNextPage } } } }`);
  expect(data).toEqual({
    employer: {
      name: 'Care Ltd',
      organisation: null,
      establishments: [{ name: 'Home on the Hill', sector: 'ELDERLY_CARE' }],
      commitments: {
        totalCount: 2,
        nodes: [
          {
            state: 'BINDING',
            offeredOn: '2020-12-01',
            bindingOn: '2020-12-15',
            dueOn: null,
            settledOn: null,
            participant: { id: '5' },
            programme: { id: 'mothers' },
            fulfilledBy: null,
          },
          {
            state: 'FULFILLED',
            offeredOn: '2020-10-01',
            bindingOn: '2020-11-01',
            dueOn: '2021-09-01',
            settledOn: '2021-09-01',
            participant: { id: '2' },
            programme: { id: 'mothers' },
            fulfilledBy: { startedOn: '2021-09-01' },
          },
        ],
      },
      placements: {
        totalCount: 3,
        nodes: [
          { id: 'j5', establishment: { name: 'Home on the Hill' }, vacancy: { title: 'Training in care' } },
          { id: 'j3', establishment: { name: 'Home on the Hill' }, vacancy: null },
        ],
        pageInfo: { hasNextPage: true },
      },
    },
  });
  expect(statements).toBe(5);
});

test('an establishment shows where it lies and what is vacant there', async () => {
  const { data, statements } =
    await employer.ask(`{ establishment(id: "kita") { name sector postalCode ags position { latitude longitude } employer { name organisation { id } }
      vacancies { title kind occupation positions filled requiredCertificate minimumGerman openedOn closedOn } } }`);
  expect(data).toEqual({
    establishment: {
      name: 'Day-care Sunflower',
      sector: 'KITA',
      postalCode: '48249',
      ags: '05558016',
      position: { latitude: 51.83, longitude: 7.28 },
      employer: { name: 'Parish', organisation: { id: 'parish-office' } },
      vacancies: [
        {
          title: 'Assistant in day-care',
          kind: 'EMPLOYMENT_INSURED',
          occupation: '83112',
          positions: 2,
          filled: 1,
          requiredCertificate: '8311',
          minimumGerman: 'B1',
          openedOn: '2024-01-01',
          closedOn: null,
        },
      ],
    },
  });
  expect(statements).toBe(2);
  expect((await employer.ask('{ establishment(id: "home") { position { latitude } vacancies { id } } }')).data).toEqual(
    {
      establishment: { position: null, vacancies: [{ id: 'v-training' }, { id: 'v-old' }] },
    },
  );
});

test('employers and establishments come by name, establishments also by sector and district', async () => {
  const { data } = await employer.ask(`{
    employers { nodes { name } }
    establishments { totalCount nodes { id } }
    coesfeld: establishments(district: "05558") { nodes { id } }
    schools: establishments(district: "05558", sector: [OGS, HOSPITAL]) { nodes { id employer { name } } } }`);
  expect(data).toEqual({
    employers: { nodes: [{ name: 'Care Ltd' }, { name: 'Parish' }, { name: 'Town' }] },
    establishments: { totalCount: 3, nodes: [{ id: 'ogs' }, { id: 'kita' }, { id: 'home' }] },
    coesfeld: { nodes: [{ id: 'ogs' }, { id: 'kita' }] },
    schools: { nodes: [{ id: 'ogs', employer: { name: 'Town' } }] },
  });
});

test('vacancies come newest first and are open while a position is free and nobody closed them', async () => {
  const { data } = await employer.ask(`{
    vacancies { nodes { id } }
    open: vacancies(open: true) { nodes { id establishment { name employer { name } } } }
    closed: vacancies(open: false) { nodes { id } }
    training: vacancies(kind: [APPRENTICESHIP]) { nodes { id } } }`);
  expect(data).toEqual({
    vacancies: { nodes: [{ id: 'v-kita' }, { id: 'v-training' }, { id: 'v-old' }] },
    open: { nodes: [{ id: 'v-kita', establishment: { name: 'Day-care Sunflower', employer: { name: 'Parish' } } }] },
    closed: { nodes: [{ id: 'v-training' }, { id: 'v-old' }] },
    training: { nodes: [{ id: 'v-training' }] },
  });
});

test('a hiring event shows whom it invited, who came and what was agreed, without a number where none is known', async () => {
  const { data, statements } = await employer.ask(`{ hiringEvent(id: "dating") {
    name programme { id } held { date precision } place maxRoundsPerParticipant sectors sought agreed
    establishments { name employer { name } } registrations { registeredOn participant { id } }
    interviews(first: 3) { totalCount nodes { round state outcome participant { id } establishment { name } } } } }`);
  expect(data).toEqual({
    hiringEvent: {
      name: 'Job speed dating',
      programme: { id: 'coesfeld' },
      held: { date: '2024-04-01', precision: 'MONTH' },
      place: 'District office',
      maxRoundsPerParticipant: 2,
      sectors: ['KITA', 'OGS'],
      sought: ['INTERNSHIP', 'SHADOWING', 'TRIAL_WORK'],
      agreed: ['TRIAL_WORK', 'EMPLOYMENT'],
      establishments: [
        { name: 'All-day school North', employer: { name: 'Town' } },
        { name: 'Day-care Sunflower', employer: { name: 'Parish' } },
      ],
      registrations: [
        { registeredOn: '2024-03-01', participant: { id: '1' } },
        { registeredOn: null, participant: { id: '2' } },
      ],
      interviews: {
        totalCount: 4,
        nodes: [
          {
            round: 1,
            state: 'HELD',
            outcome: 'TRIAL_WORK',
            participant: { id: '1' },
            establishment: { name: 'Day-care Sunflower' },
          },
          {
            round: 1,
            state: 'HELD',
            outcome: null,
            participant: { id: '2' },
            establishment: { name: 'All-day school North' },
          },
          {
            round: 2,
            state: 'NO_SHOW',
            outcome: null,
            participant: { id: '1' },
            establishment: { name: 'All-day school North' },
          },
        ],
      },
    },
  });
  expect(statements).toBe(5);
});

test('hiring events are found by programme and by the days they are held', async () => {
  const { data } = await employer.ask(`{
    kassel: hiringEvents(programme: "kassel") { nodes { id held { date } maxRoundsPerParticipant } }
    spring: hiringEvents(during: { from: "2021-05-12", until: "2024-04-01" }) { nodes { id } } }`);
  expect(data).toEqual({
    kassel: {
      nodes: [
        { id: 'planned', held: null, maxRoundsPerParticipant: null },
        { id: 'fair', held: { date: '2021-05-12' }, maxRoundsPerParticipant: null },
      ],
    },
    spring: { nodes: [{ id: 'fair' }] },
  });
});

test('a person shows promises, interviews, engagements and placements in one statement per kind', async () => {
  const { data, statements } = await entities(
    ['1', '3', '77'].map((id) => ({ __typename: 'Participant', id })),
    `... on Participant {
      commitments { id } interviews { id round event { name held { date } } establishment { name employer { name } } }
      engagements { kind engagedFrom engagedUntil programme { id } establishment { name } interview { round event { name } } }
      placements { kind startedOn endedOn permanent probationUntil programme { id } employer { name } establishment { name } vacancy { title }
        followUps { dueOn heldOn partner } retentionChecks { milestone dueOn checkedOn retained } } }`,
  );
  expect(data).toEqual({
    _entities: [
      {
        commitments: [],
        interviews: [
          {
            id: 'i5',
            round: 1,
            event: { name: 'Job fair', held: { date: '2021-05-12' } },
            establishment: { name: 'Home on the Hill', employer: { name: 'Care Ltd' } },
          },
          {
            id: 'i1',
            round: 1,
            event: { name: 'Job speed dating', held: { date: '2024-04-01' } },
            establishment: { name: 'Day-care Sunflower', employer: { name: 'Parish' } },
          },
          {
            id: 'i3',
            round: 2,
            event: { name: 'Job speed dating', held: { date: '2024-04-01' } },
            establishment: { name: 'All-day school North', employer: { name: 'Town' } },
          },
        ],
        engagements: [
          {
            kind: 'SHADOWING',
            engagedFrom: '2021-06-01',
            engagedUntil: '2021-06-02',
            programme: { id: 'kassel' },
            establishment: { name: 'Home on the Hill' },
            interview: null,
          },
          {
            kind: 'TRIAL_WORK',
            engagedFrom: '2024-04-15',
            engagedUntil: '2024-04-20',
            programme: { id: 'coesfeld' },
            establishment: { name: 'Day-care Sunflower' },
            interview: { round: 1, event: { name: 'Job speed dating' } },
          },
        ],
        placements: [
          {
            kind: 'EMPLOYMENT_MARGINAL',
            startedOn: '2021-07-01',
            endedOn: '2021-12-01',
            permanent: null,
            probationUntil: null,
            programme: { id: 'kassel' },
            employer: { name: 'Care Ltd' },
            establishment: { name: 'Home on the Hill' },
            vacancy: null,
            followUps: [],
            retentionChecks: [],
          },
          {
            kind: 'EMPLOYMENT_INSURED',
            startedOn: '2024-05-01',
            endedOn: null,
            permanent: true,
            probationUntil: '2024-11-01',
            programme: { id: 'coesfeld' },
            employer: { name: 'Parish' },
            establishment: { name: 'Day-care Sunflower' },
            vacancy: { title: 'Assistant in day-care' },
            followUps: [
              { dueOn: '2024-06-01', heldOn: '2024-06-03', partner: 'EMPLOYER' },
              { dueOn: '2024-08-01', heldOn: null, partner: 'BOTH' },
            ],
            retentionChecks: [
              { milestone: 'DAYS_28', dueOn: '2024-05-29', checkedOn: '2024-05-30', retained: true },
              { milestone: 'DAYS_90', dueOn: '2024-07-30', checkedOn: null, retained: null },
            ],
          },
        ],
      },
      {
        commitments: [],
        interviews: [],
        engagements: [],
        placements: [
          {
            kind: 'SELF_EMPLOYMENT',
            startedOn: '2022-01-01',
            endedOn: null,
            permanent: null,
            probationUntil: null,
            programme: { id: 'kassel' },
            employer: null,
            establishment: null,
            vacancy: null,
            followUps: [],
            retentionChecks: [],
          },
        ],
      },
      { commitments: [], interviews: [], engagements: [], placements: [] },
    ],
  });
  expect(statements).toBe(6);
});

test('a programme shows its hiring events and how many placements began, and no number where none was recorded', async () => {
  const { data, statements } = await entities(
    ['kassel', 'wesel', 'mayen-koblenz'].map((id) => ({ __typename: 'Programme', id })),
    '... on Programme { hiringEvents { name } placementCount }',
  );
  expect(data).toEqual({
    _entities: [
      { hiringEvents: [{ name: 'Job fair' }, { name: 'Next fair' }], placementCount: 2 },
      { hiringEvents: [], placementCount: 0 },
      { hiringEvents: [], placementCount: null },
    ],
  });
  expect(statements).toBe(2);
});

test('an organisation shows its establishments, a course run its practical places', async () => {
  const organisations = await entities(
    ['town-hall', 'parish-office', 'nobody'].map((id) => ({ __typename: 'Organisation', id })),
    '... on Organisation { establishments { name employer { name } } }',
  );
  expect(organisations).toMatchObject({
    data: {
      _entities: [
        { establishments: [{ name: 'All-day school North', employer: { name: 'Town' } }] },
        { establishments: [{ name: 'Day-care Sunflower', employer: { name: 'Parish' } }] },
        { establishments: [] },
      ],
    },
    statements: 2,
  });
  const runs = await entities(
    [{ __typename: 'CourseRun', id: 'kita-4' }],
    '... on CourseRun { practicalPlaces { places courseRun { id } establishment { name } } }',
  );
  expect(runs).toMatchObject({
    data: {
      _entities: [
        {
          practicalPlaces: [
            { places: 2, courseRun: { id: 'kita-4' }, establishment: { name: 'Day-care Sunflower' } },
            { places: 1, courseRun: { id: 'kita-4' }, establishment: { name: 'All-day school North' } },
          ],
        },
      ],
    },
    statements: 1,
  });
});

test('every entity resolves by its key, and to null where there is none', async () => {
  const keys = {
    Employer: 'care',
    Establishment: 'kita',
    Vacancy: 'v-kita',
    JobCommitment: 'c1',
    HiringEvent: 'dating',
    EventRegistration: 'r1',
    Interview: 'i1',
    Engagement: 't1',
    Placement: 'j1',
    ProbationFollowUp: 'f1',
    RetentionCheck: 'k1',
    PracticalPlace: 'pp1',
  };
  const selection = Object.keys(keys)
    .map((type) => `... on ${type} { id }`)
    .join(' ');
  const found = await entities(
    Object.entries(keys).map(([__typename, id]) => ({ __typename, id })),
    `__typename ${selection}`,
  );
  const absent = await entities(
    Object.keys(keys).map((__typename) => ({ __typename, id: 'nobody' })),
    `__typename ${selection}`,
  );
  expect(found.data).toEqual({ _entities: Object.entries(keys).map(([__typename, id]) => ({ __typename, id })) });
  expect(absent).toMatchObject({ data: { _entities: Object.keys(keys).map(() => null) } });
  expect(absent.errors).toBeUndefined();
});

test('an unknown id is null, a wrong argument is named', async () => {
  const unknown =
    '{ employer(id: "x") { id } establishment(id: "x") { id } vacancy(id: "x") { id } hiringEvent(id: "x") { id } }';
  expect(await employer.ask(unknown)).toMatchObject({
    data: { employer: null, establishment: null, vacancy: null, hiringEvent: null },
  });
  const refused = (field: string, message: string) =>
    expect(employer.ask(`{ ${field} { nodes { id } } }`)).resolves.toMatchObject({
      errors: [{ message: expect.stringContaining(message), extensions: { code: 'BAD_USER_INPUT' } }],
    });
  await refused('employers(first: 0)', 'first');
  await refused('establishments(district: "Coesfeld")', 'district');
  await refused('vacancies(after: "nonsense")', 'after');
  await refused('hiringEvents(during: { from: "2024-05-01", until: "2024-04-01" })', 'during');
  await refused('hiringEvents(during: { from: "2024-02-30" })', 'YYYY-MM-DD');
});
