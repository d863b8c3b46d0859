import { type OpenedAlone, openAlone } from '@dienstweg/service/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { employer as service } from '../index.ts';
import { market } from './market.ts';

let employer: OpenedAlone;
beforeAll(async () => {
  employer = await openAlone(service, market);
});
afterAll(() => employer.close());

test('an employer shows establishments, promises and placements', async () => {
  const { data, statements } = await employer.ask(`{ employer(id: "care") {
    name organisation { id } establishments { name sector }
    commitments { totalCount nodes { state offeredOn bindingOn dueOn settledOn participant { id } programme { id }
      fulfilledBy { startedOn } } }
    placements(first: 2) { totalCount nodes { id establishment { name } vacancy { title } }
      pageInfo { hasNextPage } } } }`);
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
    await employer.ask(`{ establishment(id: "kita") { name sector postalCode ags position { latitude longitude }
      employer { name organisation { id } }
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
    coesfeld: establishments(where: { district: "05558" }) { nodes { id } }
    schools: establishments(where: { district: "05558", sector: [OGS, HOSPITAL] }) { nodes { id employer { name } } } }`);
  expect(data).toEqual({
    employers: { nodes: [{ name: 'Care Ltd' }, { name: 'Parish' }, { name: 'Town' }] },
    establishments: { totalCount: 3, nodes: [{ id: 'ogs' }, { id: 'kita' }, { id: 'home' }] },
    coesfeld: { nodes: [{ id: 'ogs' }, { id: 'kita' }] },
    schools: { nodes: [{ id: 'ogs', employer: { name: 'Town' } }] },
  });
});

test('a position is filled from the day on which somebody was agreed for it, and open before', async () => {
  const { data } = await employer.ask(`{
    vacancy(id: "v-training") {
      before: filled(asOf: "2023-06-30") on: filled(asOf: "2023-07-01") filled
      wasOpen: open(asOf: "2023-06-30") stillOpen: open(asOf: "2023-07-01") notYet: open(asOf: "2021-02-28") open }
    before: vacancies(where: { open: true }, asOf: "2023-06-30") { nodes { id } }
    on: vacancies(where: { open: true }, asOf: "2023-07-01") { totalCount } }`);
  expect(data).toEqual({
    vacancy: { before: 0, on: 1, filled: 1, wasOpen: true, stillOpen: false, notYet: false, open: false },
    before: { nodes: [{ id: 'v-training' }] },
    on: { totalCount: 0 },
  });
});

test('vacancies come newest first and are open while a position is free and nobody closed them', async () => {
  const { data } = await employer.ask(`{
    vacancies { nodes { id } }
    open: vacancies(where: { open: true }) { nodes { id establishment { name employer { name } } } }
    closed: vacancies(where: { open: false }) { nodes { id } }
    early: vacancies(where: { open: true }, asOf: "2020-05-31") { nodes { id } }
    late: vacancies(where: { open: false }, asOf: "2020-06-01") { nodes { id } }
    establishment(id: "home") { early: vacancies(open: true, asOf: "2020-05-31") { id }
      late: vacancies(open: true, asOf: "2020-06-01") { id } }
    training: vacancies(where: { kind: [APPRENTICESHIP] }) { nodes { id } } }`);
  expect(data).toEqual({
    vacancies: { nodes: [{ id: 'v-kita' }, { id: 'v-training' }, { id: 'v-old' }] },
    open: { nodes: [{ id: 'v-kita', establishment: { name: 'Day-care Sunflower', employer: { name: 'Parish' } } }] },
    closed: { nodes: [{ id: 'v-training' }, { id: 'v-old' }] },
    early: { nodes: [{ id: 'v-old' }] },
    late: { nodes: [{ id: 'v-kita' }, { id: 'v-training' }, { id: 'v-old' }] },
    establishment: { early: [{ id: 'v-old' }], late: [] },
    training: { nodes: [{ id: 'v-training' }] },
  });
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
  await refused('establishments(where: { district: "Coesfeld" })', 'district');
  await refused('vacancies(after: "nonsense")', 'after');
  await refused('hiringEvents(where: { during: { from: "2024-05-01", until: "2024-04-01" } })', 'during');
  await refused('hiringEvents(where: { during: { from: "2024-02-30" } })', 'YYYY-MM-DD');
});
