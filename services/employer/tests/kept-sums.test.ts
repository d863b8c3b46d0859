import { type OpenedAlone, openAlone } from '@dienstweg/service/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { employer as service } from '../index.ts';
import { market } from './market.ts';

let employer: OpenedAlone;
beforeEach(async () => {
  employer = await openAlone(service, market);
});
afterEach(() => employer.close());

/** What the graph says of positions filled per vacancy, and of placements begun per programme. */
async function sums(programmes = ['coesfeld', 'kassel', 'wesel']) {
  const query = `query ($representations: [_Any!]!) {
    vacancies { nodes { id filled } } _entities(representations: $representations) {
      ... on Programme { id placementCount } } }`;
  const representations = programmes.map((id) => ({ __typename: 'Programme', id }));
  const { data } = await employer.ask(query, { representations });
  const { vacancies, _entities } = data as {
    vacancies: { nodes: { id: string; filled: number }[] };
    _entities: { id: string; placementCount: number }[];
  };
  return {
    filled: Object.fromEntries(vacancies.nodes.map(({ id, filled }) => [id, filled])),
    begun: Object.fromEntries(_entities.map(({ id, placementCount }) => [id, placementCount])),
  };
}

test('a placement fills its position before it begins, and counts for its programme from its start', async () => {
  expect(await sums()).toEqual({
    filled: { 'v-kita': 1, 'v-old': 0, 'v-training': 1 },
    begun: { coesfeld: 1, kassel: 2, wesel: 0 },
  });
  await employer.write(`update placement set started_on = '2023-08-01' where id = 'j5'`);
  expect(await sums()).toMatchObject({ filled: { 'v-training': 1 }, begun: { wesel: 1 } });
});

test('a position is vacant again when its placement is removed or has nothing to do with it', async () => {
  await employer.write(`update placement set vacancy_id = null where id = 'j1'; delete from placement where id = 'j5'`);
  expect(await sums()).toMatchObject({ filled: { 'v-kita': 0, 'v-training': 0 } });
});

test('a placement that moves to another programme counts there, one that is removed nowhere', async () => {
  await employer.write(
    `update placement set programme_id = 'wesel' where id = 'j2'; delete from placement where id = 'j4'`,
  );
  expect(await sums()).toMatchObject({ begun: { kassel: 0, wesel: 1 } });
});

test('a placement that is stored again, as it was or with another start, counts once', async () => {
  const store = (start: string) => `
    insert into placement (id, participant_id, programme_id, kind, establishment_id, employer_id, vacancy_id,
      started_on)
    values ('j1', 1, 'coesfeld', 'EMPLOYMENT_INSURED', 'kita', 'parish', 'v-kita', '${start}')
    on conflict (id) do update set started_on = excluded.started_on, probation_until = null;`;
  await employer.write(store('2024-05-01') + store('2024-06-01'));
  expect(await sums()).toMatchObject({ filled: { 'v-kita': 1 }, begun: { coesfeld: 1 } });
});

test('placements that begin at the same moment are all counted', async () => {
  const start = (person: number) =>
    employer.write(
      `insert into placement (id, participant_id, programme_id, kind, started_on)
        values ('s${person}', ${person}, 'rush', 'SELF_EMPLOYMENT', '2024-01-01')`,
    );
  await Promise.all(Array.from({ length: 12 }, (_, index) => start(100 + index)));
  expect((await sums(['rush'])).begun).toEqual({ rush: 12 });
});
