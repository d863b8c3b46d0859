import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type OpenEmployer, openEmployer } from './open-employer.ts';

let employer: OpenEmployer;
beforeAll(async () => {
  employer = await openEmployer();
});
afterAll(() => employer.close());

const filled = `select string_agg(id || ' ' || filled, ', ' order by id) filled from vacancy`;
const begun = `select string_agg(id || ' ' || placement_count, ', ' order by id) begun from programme_tally`;

test('positions are filled by placements, also by those that have not begun', async () => {
  expect(await employer.tryOut(filled)).toEqual([{ filled: 'v-kita 1, v-old 0, v-training 1' }]);
});

test('a position is vacant again when its placement is removed or belongs to none', async () => {
  const vacated = [{ filled: 'v-kita 1, v-old 0, v-training 0' }];
  expect(await employer.tryOut(`delete from placement where id = 'j5'`, filled)).toEqual(vacated);
  expect(await employer.tryOut(`update placement set vacancy_id = null where id = 'j5'`, filled)).toEqual(vacated);
});

test('placements that began are counted per programme', async () => {
  expect(await employer.tryOut(begun)).toEqual([{ begun: 'coesfeld 1, kassel 2, mothers 1, wesel 0' }]);
});

test('the count follows every correction of a placement', async () => {
  expect(await employer.tryOut(`update placement set started_on = '2023-08-01' where id = 'j5'`, begun)).toEqual([
    { begun: 'coesfeld 1, kassel 2, mothers 1, wesel 1' },
  ]);
  expect(await employer.tryOut(`update placement set programme_id = 'wesel' where id in ('j2', 'j4')`, begun)).toEqual([
    { begun: 'coesfeld 1, kassel 0, mothers 1, wesel 2' },
  ]);
  expect(await employer.tryOut(`delete from placement where id in ('j2', 'j4')`, begun)).toEqual([
    { begun: 'coesfeld 1, kassel 0, mothers 1, wesel 0' },
  ]);
});

test('storing a placement again, as it is or with another start, counts it once', async () => {
  const again = (start: string) => `
    insert into placement (id, participant_id, programme_id, kind, establishment_id, employer_id, vacancy_id, started_on)
    values ('j1', 1, 'coesfeld', 'EMPLOYMENT_INSURED', 'kita', 'parish', 'v-kita', '${start}')
    on conflict (id) do update set started_on = excluded.started_on, probation_until = null`;
  expect(await employer.tryOut(again('2024-05-01'), again('2024-06-01'), begun)).toEqual([
    { begun: 'coesfeld 1, kassel 2, mothers 1, wesel 0' },
  ]);
  expect(await employer.tryOut(again('2024-06-01'), filled)).toEqual([{ filled: 'v-kita 1, v-old 0, v-training 1' }]);
});

test('the count is right after people started at the same moment', async () => {
  const start = (person: number) =>
    employer.write(
      `insert into placement (id, participant_id, programme_id, kind, started_on) values ('s${person}', ${person}, 'rush', 'SELF_EMPLOYMENT', '2024-01-01')`,
    );
  await Promise.all(Array.from({ length: 12 }, (_, index) => start(100 + index)));
  expect(await employer.tryOut(`select placement_count from programme_tally where id = 'rush'`)).toEqual([
    { placement_count: 12 },
  ]);
});
