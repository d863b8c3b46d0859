import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Inn, openInn } from './inn.ts';

const RECORD = `select c.table_name, c.operation, c.made_by, r.key, r.participant_id, r.before, r.after
  from change_record c join changed_row r on r.change_id = c.id
    where c.sequence > $after order by c.sequence, r.position`;

let inn: Inn;
beforeAll(async () => {
  inn = await openInn();
});
afterAll(() => inn.close());

/** What these statements put on record, in one transaction of Ada's. */
async function recorded(statements: string) {
  const [before] = await inn.run('select coalesce(max(sequence), 0) last from change_record');
  await inn.run(`select set_config('dienstweg.viewer', 'ada', true); ${statements}`);
  return inn.run(RECORD.replace('$after', before.last));
}

test('Every new row is on record with what it holds, whose it is, and by whom', async () => {
  const guests = await recorded(`insert into guest values (1, 'Mia'), (2, 'Ole')`);
  expect(guests).toEqual([
    {
      table_name: 'guest',
      operation: 'INSERT',
      made_by: 'ada',
      key: '1',
      participant_id: 1,
      before: null,
      after: { id: 1, name: 'Mia' },
    },
    {
      table_name: 'guest',
      operation: 'INSERT',
      made_by: 'ada',
      key: '2',
      participant_id: 2,
      before: null,
      after: { id: 2, name: 'Ole' },
    },
  ]);
  const others = await recorded(
    `insert into stay values ('s', 2, 3); insert into bill values ('b', 's', false); insert into room values ('r')`,
  );
  expect(others.map(({ key, participant_id }) => [key, participant_id])).toEqual([
    ['s', 2],
    ['b', 2],
    ['r', null],
  ]);
});

test('A changed row is on record as it was and as it became', async () => {
  expect(await recorded(`update bill set paid = true`)).toMatchObject([
    { operation: 'UPDATE', participant_id: 2, before: { paid: false }, after: { paid: true } },
  ]);
});

test('A row that comes to be of somebody else leaves one record with each of them', async () => {
  const moved = await recorded(`update stay set guest_id = 1`);
  expect(moved.map(({ participant_id, before, after }) => [participant_id, before, after]).sort()).toEqual([
    [1, null, { id: 's', guest_id: 1, nights: 3 }],
    [2, { id: 's', guest_id: 2, nights: 3 }, null],
  ]);
});

test('Removed rows are on record as they were, be they deleted or truncated', async () => {
  expect(await recorded(`delete from bill`)).toMatchObject([
    { operation: 'DELETE', participant_id: 1, before: { id: 'b' }, after: null },
  ]);
  expect(await recorded(`truncate room`)).toMatchObject([{ operation: 'TRUNCATE', before: { id: 'r' }, after: null }]);
});

test('Nothing is on record of a statement that touches no row, or is taken back', async () => {
  expect(await recorded(`update stay set nights = 0 where false`)).toEqual([]);
  expect(await recorded('begin; update stay set nights = 0; rollback')).toEqual([]);
});

test('A long transaction keeps nobody else from writing', async () => {
  const long = new pg.Client(inn.url);
  await long.connect();
  await long.query(`begin; insert into guest values (3, 'Long')`);
  await inn.run(`insert into guest values (4, 'Short')`);
  await long.query(`insert into guest values (5, 'Still long'); commit`);
  await long.end();
  const keys = await inn.run(
    'select key from change_record c join changed_row on change_id = c.id order by sequence desc limit 3',
  );
  expect(keys.map(({ key }) => key)).toEqual(['5', '3', '4']);
});

test('After all of that, the record verifies', async () => {
  expect(await inn.broken()).toEqual([]);
});
