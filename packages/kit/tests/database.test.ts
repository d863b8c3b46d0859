import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { namesOf } from '../database/roles.ts';
import { Session } from '../database/Session.ts';
import { statement } from '../database/statement.ts';
import { type Library, openLibrary, server } from './library/open-library.ts';
import { openToAll, settingsOf } from './library/open-to-all.ts';

let library: Library;
let admin: pg.Client;
beforeAll(async () => {
  library = await openLibrary({ databaseName: `library_cut_${process.pid}` });
  admin = new pg.Client(server());
  await admin.connect();
});
afterAll(async () => {
  await library.close();
  await admin.end();
});

const cut = () =>
  admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
    `library_cut_${process.pid}`,
  ]);
const ADA = '{ author(id: "1") { name } }';

test('a question after all connections were cut is answered', async () => {
  for (const _ of [1, 2, 3]) {
    await cut();
    expect((await library.ask(ADA)).data).toEqual({ author: { name: 'Ada' } });
  }
});

test('a question that loses its connection while it waits is asked again', async () => {
  const slow = library.database.read({ name: 'slow', text: 'select 1 from pg_sleep(0.3)' }, []);
  await new Promise((resolve) => setTimeout(resolve, 100));
  await cut();
  expect(await slow).toEqual([[1]]);
});

test('without its database the service says so, and no more, until the database is back', async () => {
  const database = `library_cut_${process.pid}`;
  await admin.query(`alter database ${database} allow_connections false`);
  await cut();
  expect(await library.ask(ADA)).toEqual({
    data: { author: null },
    errors: [
      {
        message: 'The service cannot answer at the moment.',
        path: ['author'],
        extensions: { code: 'UNAVAILABLE' },
      },
    ],
    statements: 1,
  });
  expect(await library.missing()).toEqual(['database of library']);
  await admin.query(`alter database ${database} allow_connections true`);
  expect((await library.ask(ADA)).data).toEqual({ author: { name: 'Ada' } });
  expect(await library.missing()).toEqual([]);
});

test('a transaction that throws leaves nothing behind', async () => {
  const insert = "insert into author (id, name) values (4, 'Dora')";
  const failing = library.database.transaction(async (client) => {
    await client.query(insert);
    throw new Error('changed my mind');
  });
  await expect(failing).rejects.toThrow('changed my mind');
  expect((await library.ask('{ author(id: "4") { name } }')).data).toEqual({ author: null });
  await library.database.transaction((client) => client.query(insert));
  expect((await library.ask('{ author(id: "4") { name } }')).data).toEqual({ author: { name: 'Dora' } });
});

test('a transaction whose connection is cut fails as unavailable, and the next one works', async () => {
  const failing = library.database.transaction(async (client) => {
    await cut();
    await client.query('select 1');
  });
  await expect(failing).rejects.toThrow('The service cannot answer at the moment.');
  expect(await library.database.transaction(async (client) => (await client.query('select 1 as one')).rows)).toEqual([
    { one: 1 },
  ]);
});

test('a number too large to be exact is refused rather than rounded', async () => {
  await expect(library.database.read({ name: 'large', text: 'select 9007199254740993' }, [])).rejects.toThrow(
    '9007199254740993 is too large for an exact number.',
  );
});

test('lists of days and of numbers arrive as lists', async () => {
  const rows = await library.database.read(
    { name: 'lists', text: "select array['2020-01-02', null]::date[], array[1, 2]::bigint[], array[1.5]::numeric[]" },
    [],
  );
  expect(rows).toEqual([[['2020-01-02', null], [1, 2], [1.5]]]);
});

test.each([
  [['null', 'NULL', 'nil']],
  [['kassel-12', 'a_b', 'B1']],
  [['a,b', '{}', '"', '\\', '', ' x', 'é', 'a b', null]],
  [['-', '--', '1-2']],
])('keys arrive as they were given: %j', async (keys) => {
  expect(await library.database.read({ name: 'keys', text: 'select $1::text[]' }, [keys])).toEqual([[keys]]);
});

describe('What a request asks at once', () => {
  const session = () => new Session(library.database, { settings: () => settingsOf({ requestId: 'r' }) });
  const BEGUN = statement("select transaction_timestamp(), current_user, current_setting('transaction_read_only')");

  test('is one transaction that may not write, and what another asks at the same time is another one', async () => {
    const [mine, other] = [session(), session()];
    const all = await Promise.all([mine, mine, other].map((each) => each.read(BEGUN, [])));
    const [[first], [second], [third]] = all as [unknown[][], unknown[][], unknown[][]];
    expect(first?.slice(1)).toEqual(['dienstweg_application', 'on']);
    expect(second).toEqual(first);
    expect(third?.[0]).not.toEqual(first?.[0]);
  });

  test('is answered but for the statement that fails', async () => {
    const mine = session();
    const texts = ['select 1', 'select 1 / 0', 'select 2', 'select nonsense', 'select 3'];
    const answers = await Promise.allSettled(texts.map((text) => mine.read(statement(text), [])));
    expect(answers.map((each) => (each.status === 'fulfilled' ? each.value : 'failed'))).toEqual([
      [[1]],
      'failed',
      [[2]],
      'failed',
      [[3]],
    ]);
  });

  test('finds what it was told gone from the connection afterwards', async () => {
    const told = statement("select nullif(current_setting('dienstweg.request', true), '')");
    expect(await session().read(told, [])).toEqual([['r']]);
    const nobody = new Session(library.database, { settings: () => settingsOf({ requestId: '' }) });
    expect(await nobody.read(told, [])).toEqual([[null]]);
  });
});

describe('Whoever smuggles SQL into what a request reads', () => {
  const session = () => new Session(library.database, { settings: () => settingsOf({ requestId: 'r' }) });

  test('finds a login that is a member of the roles of requests and of nothing else', async () => {
    const rows = await session().read(
      statement(`select g.rolname::text from pg_auth_members m join pg_roles g on g.oid = m.roleid
        where m.member = (select oid from pg_roles where rolname = session_user) order by 1`),
      [],
    );
    expect(rows.flat()).toEqual(namesOf(openToAll.roles).sort());
  });

  test('cannot become the owner', async () => {
    for (const sql of ["set_config('role', 'postgres', true)", "set_config('session_authorization', 'postgres', true)"])
      await expect(session().read(statement(`select ${sql}`), [])).rejects.toThrow(/permission denied/);
    const mine = session();
    const [undone, read] = await Promise.allSettled(
      ["select set_config('role', 'none', true)", 'select from author'].map((sql) => mine.read(statement(sql), [])),
    );
    expect([undone?.status, read]).toMatchObject([
      'fulfilled',
      { reason: { message: 'permission denied for table author' } },
    ]);
  });

  test('cannot where a request writes either', async () => {
    const writing = session().write((client) => client.query('reset role; select count(*) from author'));
    await expect(writing).rejects.toThrow('permission denied for table author');
  });
});
