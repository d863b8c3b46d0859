import { type OpenedAlone, openAlone } from '@dienstweg/service/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { funding } from '../index.ts';
import { money } from './money.ts';

/** Beside the grant of `money`: who says to pay and does not, and a second line of the ESF in a programme of its own. */
const more = `
  insert into funder values ('bund', 'Bund', 'FEDERAL');
  insert into programme_funder values ('local-bund', 'local', 'bund');
  insert into funding_line values ('esf-1', 'ESF one', 'esf'), ('esf-2', 'ESF two', 'esf');
  insert into programme (id, name) values ('one', 'One'), ('two', 'Two'), ('none', 'None');
  insert into "grant" (id, reference, programme_id, funding_line_id, approved_on, from_on, until_on, awarded) values
    ('one', 'ESF-1', 'one', 'esf-1', '2021-12-01', '2022-01-01', '2022-06-30', 100),
    ('early', 'ESF-0', 'two', 'esf-2', '2019-12-01', '2020-06-01', '2020-12-31', 100),
    ('two', 'ESF-2', 'two', 'esf-2', '2021-12-01', '2022-03-01', '2022-12-31', 100);
  insert into "grant" (id, reference, programme_id, funding_line_id, applied_on, from_on, until_on)
    values ('later', 'ESF-3', 'one', 'esf-1', '2021-12-01', '2022-07-01', '2022-12-31');
  insert into expenditure values ('e3', 'two', 'R-3', '2022-04-01', 70, 'STAFF', true);`;

let service: OpenedAlone;
beforeAll(async () => {
  service = await openAlone(funding, `${money} ${more}`);
});
afterAll(() => service.close());

async function grantOn(asOf: string) {
  const { data, errors } = await service.ask(
    `query ($asOf: Date!) { grant(id: "g") { state(asOf: $asOf) awarded(asOf: $asOf) coFinancing(asOf: $asOf)
      claimed(asOf: $asOf) spent(asOf: $asOf) shares(asOf: $asOf) { funder { id } amount spent } } }`,
    { asOf },
  );
  expect(errors).toBeUndefined();
  return (data as { grant: object }).grant;
}

test('a grant has the state, the award and the sums of the day that is asked about', async () => {
  const nothing = { awarded: null, coFinancing: 0, claimed: 0, spent: 0, shares: [] };
  const land = { funder: { id: 'land' }, amount: 100000 };
  expect(await grantOn('2019-08-31')).toEqual({ state: null, ...nothing });
  expect(await grantOn('2019-11-30')).toEqual({ state: 'APPLIED', ...nothing });
  expect(await grantOn('2019-12-31')).toEqual({
    state: 'APPROVED',
    ...nothing,
    awarded: 100000,
    shares: [{ ...land, spent: 0 }],
  });
  expect(await grantOn('2020-04-30')).toEqual({
    state: 'ACTIVE',
    awarded: 100000,
    coFinancing: 0,
    claimed: 0,
    spent: 2500,
    shares: [{ ...land, spent: 2500 }],
  });
  expect(await grantOn('2021-01-01')).toEqual({
    state: 'ENDED',
    awarded: 100000,
    coFinancing: 10000,
    claimed: 3000,
    spent: 3000,
    shares: [
      { ...land, spent: 2728 },
      { funder: { id: 'esf' }, amount: 10000, spent: 272 },
    ],
  });
});

test('the use of a grant is reported and its file closed on the days of its reports', async () => {
  await service.write(`update proof_of_use set submitted_on = '2021-06-01', accepted_on = '2022-02-01'`);
  const states = await Promise.all(['2020-12-31', '2021-05-31', '2021-06-01', '2022-02-01'].map(grantOn));
  expect(states.map((grant) => (grant as { state: string }).state)).toEqual([
    'ACTIVE',
    'ENDED',
    'PROOF_SUBMITTED',
    'CLOSED',
  ]);
});

test('grants are found by their state on a day', async () => {
  const { data } = await service.ask(
    `{ before: grants(where: { state: [APPLIED] }, asOf: "2019-10-01") { nodes { id } }
      active: grants(where: { state: [ACTIVE, ENDED] }, asOf: "2022-04-01") { totalCount nodes { id } }
      now: grants(where: { state: [APPLIED] }) { nodes { id } } }`,
  );
  expect(data).toEqual({
    before: { nodes: [{ id: 'g' }] },
    active: { totalCount: 3, nodes: [{ id: 'early' }, { id: 'one' }, { id: 'two' }] },
    now: { nodes: [{ id: 'later' }] },
  });
});

test('what a programme spent by a day has that of its parts in it, and none without a grant', async () => {
  const { data } = await service.ask(
    `{ local: programme(id: "local") { spring: spent(asOf: "2020-04-01") spent }
      state: programme(id: "state") { before: spent(asOf: "2019-01-01") spring: spent(asOf: "2020-04-01") spent
        cohort(asOf: "2020-04-01") { spent } }
      none: programme(id: "none") { spent cohort { spent } } }`,
  );
  expect(data).toEqual({
    local: { spring: 2500, spent: 3000 },
    state: { before: 0, spring: 2500, spent: 3000, cohort: { spent: 2500 } },
    none: { spent: null, cohort: { spent: null } },
  });
});

test('a funder is shown its own money, and none where it pays no grant', async () => {
  const { data } = await service.ask(
    `{ funders { id awarded(asOf: "2021-01-01") spent(asOf: "2021-01-01")
      costs { programme { id } awarded(asOf: "2021-01-01") spent(asOf: "2021-01-01") spentMissing(asOf: "2021-01-01")
        cohort(asOf: "2021-01-01") { spent } } } }`,
  );
  const cost = (spent: number | null, awarded: number | null) => ({
    ...{ programme: { id: 'local' }, awarded, spent, spentMissing: spent === null ? 'UNKNOWN' : null },
    cohort: { spent },
  });
  expect(data).toEqual({
    funders: [
      { id: 'bund', awarded: null, spent: null, costs: [cost(null, null)] },
      { id: 'esf', awarded: 10100, spent: 272, costs: [cost(272, 10000)] },
      { id: 'land', awarded: 100000, spent: 2728, costs: [cost(2728, 100000)] },
    ],
  });
});

async function paidTwice(programmes: readonly [string, string], from: string, until: string) {
  const [firstProgramme, secondProgramme] = programmes.map((id) => ({ __typename: 'Programme', id }));
  const overlap = { __typename: 'Overlap', id: 'o', period: { from, until }, firstProgramme, secondProgramme };
  const asked = '... on Overlap { doubleFunding { funder { id } fundingLines { id } period { from until } days } }';
  const { data, errors } = await service.entities([overlap], asked);
  expect(errors).toBeUndefined();
  return (data as { _entities: [{ doubleFunding: object[] }] })._entities[0].doubleFunding;
}

test('one fund that pays two programmes at once under two lines pays twice', async () => {
  expect(await paidTwice(['one', 'two'], '2022-02-01', '2022-09-01')).toEqual([
    {
      funder: { id: 'esf' },
      fundingLines: [{ id: 'esf-1' }, { id: 'esf-2' }],
      period: { from: '2022-03-01', until: '2022-07-01' },
      days: 122,
    },
  ]);
});

test('so does one that pays one programme by a grant and the other by co-financing of somebody else’s', async () => {
  expect(await paidTwice(['local', 'two'], '2020-01-01', '2023-01-01')).toEqual([
    {
      funder: { id: 'esf' },
      fundingLines: [{ id: 'esf-2' }, { id: 'line' }],
      period: { from: '2020-06-01', until: '2021-01-01' },
      days: 214,
    },
  ]);
});

test('the money of all grants of all programmes takes one statement beside theirs', async () => {
  const { statements } = await service.ask(
    '{ programmes { grants { state awarded coFinancing claimed spent shares { amount spent } } } }',
  );
  expect(statements).toBe(3);
});
