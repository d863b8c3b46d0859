import { dropExpired, verifyRecord } from '@dienstweg/protection';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Inn, openInn } from './inn.ts';

let inn: Inn;
beforeAll(async () => {
  inn = await openInn();
});
afterAll(() => inn.close());

const DAY = 86_400_000;
const QUESTION = '[{"where": {"person": {"sex": ["FEMALE"]}}, "asOf": "2026-01-01", "programmes": ["kassel"]}]';
const access = (
  requestId: string,
  questions = 'null',
) => `select derived.record_access('[{"subject": "ada", "roles": ["coach"], "purpose": "coaching",
  "request_id": "${requestId}", "participants": [1, 2], "fields": ["Guest.name"], "questions": ${questions}}]');`;

/** Two days that are over, each with accesses to both guests and with changes of them. */
beforeEach(async () => {
  await inn.run('delete from guest');
  await inn.daysAgo(3);
  await inn.run(`
    truncate record_day, access_record, change_record, changed_row restart identity;
    ${access('1')} ${access('2', QUESTION)} ${access('3')}
    insert into guest values (1, 'Mia'), (2, 'Ole');`);
  await inn.run("update guest set name = 'Mia M.' where id = 1");
  await inn.run('select derived.enter_beginnings()');
  await inn.daysAgo(2);
  await inn.run(`
    ${access('4')} ${access('5')}
    update guest set name = 'Ole O.' where id = 2`);
  await inn.daysAgo(0);
});

const [first, second] = ['(select min(day) from record_day)', '(select max(day) from record_day)'];
const addDay = (record: string, days: number) => `
  insert into record_day (record, day, entries, begins_with, ends_with)
    select record, (now() at time zone 'UTC')::date + ${days}, 0, ends_with, ends_with
    from record_day where record = '${record}' order by day desc limit 1;`;
const swap = (table: string, column: string, one: number, other: number) =>
  `update ${table} set ${column} = 99 where ${column} = ${one};
    update ${table} set ${column} = ${one} where ${column} = ${other};
    update ${table} set ${column} = ${other} where ${column} = 99`;

describe('The record shows', () => {
  const tamperings: [what: string, how: string, entry: number | null, says: string][] = [
    ['an altered access', `update access_record set participants = '{3}' where request_id = '2'`, 2, 'entry before'],
    [
      'an access that is dated otherwise',
      `update access_record set at = at - interval '1 second' where request_id = '3'`,
      3,
      'entry before',
    ],
    [
      'an altered question',
      `update access_record set questions = jsonb_set(questions, '{0,asOf}', '"2020-01-01"') where request_id = '2'`,
      2,
      'entry before',
    ],
    ['a removed question', `update access_record set questions = null where request_id = '2'`, 2, 'entry before'],
    [
      'an added question',
      `update access_record set questions = '${QUESTION}' where request_id = '3'`,
      3,
      'entry before',
    ],
    ['a removed access', `delete from access_record where request_id = '2'`, 3, 'entry before'],
    ['the removed first access', `delete from access_record where request_id = '1'`, 2, 'entry before'],
    ['the removed last access', `delete from access_record where request_id = '5'`, null, 'lacks entries'],
    ['accesses in another order', swap('access_record', 'sequence', 1, 2), 1, 'entry before'],
    [
      'an added access',
      `insert into access_record select id + 1, day, sequence + 1, at, subject, roles, purpose, request_id,
        participants, fields, hash from access_record where request_id = '5'`,
      3,
      'entry before',
    ],
    ['all accesses of a day removed', `delete from access_record where day = ${second}`, null, 'lacks entries'],
    [
      'a day removed with its accesses',
      `delete from access_record where day = ${first};
        delete from record_day where record = 'access' and day = ${first}`,
      null,
      'day before',
    ],
    [
      'a day that is said to be dropped in the middle',
      `update record_day set dropped_at = now() where record = 'access' and day = ${second}`,
      1,
      'entry before',
    ],
    [
      'a first day that is said to be dropped',
      `delete from access_record where day = ${first};
        update record_day set dropped_at = now() where record = 'access' and day = ${first}`,
      null,
      'does not begin where',
    ],
    [
      'all accesses removed and their days said to be dropped',
      `delete from access_record; update record_day set dropped_at = now() where record = 'access'`,
      null,
      'does not begin where',
    ],
    [
      'all accesses removed with their days but the last, which is said to be dropped',
      `delete from access_record; delete from record_day where record = 'access' and day = ${first};
       update record_day set dropped_at = now() where record = 'access'`,
      null,
      'does not begin where',
    ],
    [
      'all accesses removed with their days',
      `delete from access_record; delete from record_day where record = 'access'`,
      null,
      'has no day',
    ],
    [
      'all accesses removed with their days, and begun anew on a later day',
      `delete from access_record; delete from record_day where record = 'access';
       insert into record_day select 'access', ${second}, 0, '', ''`,
      null,
      'does not begin where',
    ],
    ['an added day', addDay('access', -1), null, 'without an entry'],
    ['an added day before it has come', addDay('access', 400), null, 'has not come'],
    ['an added day of changes before it has come', addDay('change', 400), null, 'has not come'],
    ['an access in an added day', `${addDay('access', 2)} ${access('6')}`, 1, 'not made on that day'],
    [
      'an access in an added day that has come since',
      `set inn.days_ago = 2; ${addDay('access', 0)} ${access('6')}`,
      1,
      'not made on that day',
    ],
    ['a change by somebody else', `update change_record set made_by = 'eve' where id = 2`, 2, 'entry before'],
    [
      'a removed change',
      'delete from change_record where id = 1; delete from changed_row where change_id = 1',
      2,
      'entry before',
    ],
    ['another value', `update changed_row set after = '{"id": 1, "name": "Eve"}' where change_id = 2`, 2, 'values'],
    ['another person', 'update changed_row set participant_id = 2 where change_id = 2', 2, 'rows'],
    ['a removed row', 'delete from changed_row where change_id = 1 and position = 2', 1, 'rows'],
    ['rows in another order', swap('changed_row', 'position', 1, 2), 1, 'rows'],
    ['an added row', `insert into changed_row (change_id, position, key, digest) values (2, 9, '9', '')`, 2, 'rows'],
    [
      'values removed without an erasure on record',
      'update changed_row set before = null, after = null, salt = null where participant_id = 1',
      1,
      'values',
    ],
    [
      'a change that was never chained',
      `alter table change_record disable trigger chain_change;
        insert into change_record (at, made_by, table_name, operation, row_count, digest)
        values (now(), 'eve', 'guest', 'DELETE', 1, ''); alter table change_record enable trigger chain_change`,
      null,
      'entry before',
    ],
  ];
  test.each(tamperings)('%s', async (_, how, entry, says) => {
    expect(await inn.broken()).toEqual([]);
    await inn.run(how);
    expect(await inn.broken()).toEqual([expect.objectContaining({ entry, what: expect.stringContaining(says) })]);
  });
});

test('It says how much there is, since when, and with which hash it ends', async () => {
  const [access, change] = await verifyRecord(inn.url);
  const since = new Date(Date.now() - 3 * DAY).toISOString().slice(0, 10);
  const hash = expect.stringMatching(/^[0-9a-f]{64}$/);
  expect(access).toEqual({
    record: 'access',
    entries: 5,
    days: 2,
    since,
    newest: { day: expect.any(String), entry: 2, hash },
    broken: null,
  });
  expect(change).toEqual({
    record: 'change',
    entries: 4,
    days: 2,
    since,
    newest: { day: expect.any(String), entry: expect.any(Number), hash },
    broken: null,
  });
});

test('It verifies after a person was erased, and no value of that person is left in it', async () => {
  await inn.run('select derived.erase_from_record(1)');
  expect(await inn.broken()).toEqual([]);
  const [kept] = await inn.run(`select coalesce(string_agg(r::text, ''), '') texts from changed_row r`);
  expect(kept.texts).toContain('Ole O.');
  expect(kept.texts).not.toContain('Mia');
});

test("It verifies after values went that were noted as somebody else's, and shows what else went", async () => {
  await inn.run(`insert into stay values ('s', 2, 3)`);
  await inn.run(`select derived.erase_from_record(1, '{"guest": ["2"]}')`);
  expect(await inn.broken()).toEqual([]);
  const [kept] = await inn.run(`select coalesce(string_agg(r::text, ''), '') texts from changed_row r`);
  expect(kept.texts).toContain('nights');
  expect(kept.texts).not.toMatch(/Mia|Ole/);
  await inn.run(`update changed_row set after = null, salt = null where key = 's'`);
  expect(await inn.broken()).toEqual([expect.objectContaining({ what: expect.stringContaining('values') })]);
  await inn.run('delete from stay');
});

test('It verifies after its oldest days were dropped, and can still not lose anything of the rest', async () => {
  await inn.run('begin');
  await dropExpired(inn.owner, 3);
  expect((await inn.run('select count(*)::int entries from access_record'))[0]).toEqual({ entries: 5 });
  await dropExpired(inn.owner, 2);
  await inn.run('commit');
  expect((await inn.run('select count(*)::int entries from access_record'))[0]).toEqual({ entries: 2 });
  expect(await inn.broken()).toEqual([]);
  await inn.run(`delete from access_record where request_id = '4'`);
  expect(await inn.broken()).toMatchObject([{ record: 'access', entry: 2 }]);
});

test.each([
  ['said to be dropped', "update record_day set dropped_at = now() where record = 'change'"],
  ['removed', "delete from record_day where record = 'change'"],
])('The record of changes cannot be removed as a whole with its days %s', async (_, days) => {
  await inn.run(`delete from changed_row; delete from change_record; ${days}`);
  expect(await inn.broken()).toContainEqual(expect.objectContaining({ record: 'change' }));
});

test('That days were dropped is on record, even where it is itself older than what is kept', async () => {
  for (const days of [1, 0]) {
    await inn.daysAgo(days);
    await inn.run('begin');
    await dropExpired(inn.owner, days);
    await inn.run('commit');
  }
  expect(await inn.broken()).toEqual([]);
  expect(await inn.run('select made_by, table_name from change_record')).toEqual([
    { made_by: 'retention', table_name: 'record_day' },
  ]);
});
