import { setImmediate as turn } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { Session } from '../database/Session.ts';
import { statement } from '../database/statement.ts';
import { type Library, openLibrary, server } from './library/open-library.ts';
import { settingsOf } from './library/open-to-all.ts';

const databaseName = `library_silent_${process.pid}`;
const ADA = '{ author(id: "1") { name } }';
const NEVER = statement('select pg_sleep(600)');
let library: Library;
let admin: pg.Client;
const stopped: number[] = [];

beforeAll(async () => {
  library = await openLibrary({ databaseName, connections: 1 });
  admin = new pg.Client(server());
  await admin.connect();
});
afterEach(goOn);
afterAll(async () => {
  await library.close();
  await admin.end();
});

/** Connections of the library fall silent: their processes neither answer nor end. */
async function fallSilent() {
  const { rows } = await admin.query(
    "select pid from pg_stat_activity where datname = $1 and backend_type = 'client backend'",
    [databaseName],
  );
  for (const { pid } of rows) process.kill(pid, 'SIGSTOP');
  stopped.push(...rows.map(({ pid }) => pid));
}

function goOn() {
  for (const pid of stopped.splice(0)) process.kill(pid, 'SIGCONT');
}

const session = (waiting?: { aborted: boolean }) =>
  new Session(library.database, { settings: () => settingsOf({ requestId: 'r' }), waiting });
const running = async (text: string) =>
  (
    await admin.query("select from pg_stat_activity where datname = $1 and state = 'active' and query = $2", [
      databaseName,
      text,
    ])
  ).rowCount;
const causeOf = (failing: Promise<unknown>) =>
  failing.then(
    () => 'answered',
    ({ cause, message }) => cause?.message ?? message,
  );

describe('When connections fall silent', () => {
  test('a question is answered over others', async () => {
    await library.ask(ADA);
    await fallSilent();
    expect((await library.ask(ADA)).data).toEqual({ author: { name: 'Ada' } });
  });

  test('what is noted beside answers is written over others', async () => {
    await library.database.notes.read(NEVER, []).catch(() => undefined);
    await fallSilent();
    expect(await library.database.notes.read(statement('select 1'), [])).toEqual([[1]]);
  });

  test('what a request writes fails as unavailable, and the next one works', async () => {
    const write = () => library.database.writing((client) => client.query('select 1'));
    await write();
    await fallSilent();
    await expect(write()).rejects.toThrow('The service cannot answer at the moment.');
    expect((await write()).rowCount).toBe(1);
  });

  test('the service is not ready while they are, whichever kind they are of', async () => {
    expect(await library.missing()).toEqual([]);
    await fallSilent();
    expect(await library.missing()).toEqual(['database of library']);
    goOn();
    expect(await library.missing()).toEqual([]);
  });

  test('the service stops all the same', async () => {
    const other = await openLibrary({ databaseName: `${databaseName}_closing` });
    await other.missing();
    const { rows } = await admin.query('select pid from pg_stat_activity where datname = $1', [
      `${databaseName}_closing`,
    ]);
    for (const { pid } of rows) process.kill(pid, 'SIGSTOP');
    stopped.push(...rows.map(({ pid }) => pid));
    await other.close();
  });
});

describe('What nobody waits for any more', () => {
  test('is broken off in PostgreSQL, and others who asked for the same connection are answered', async () => {
    const waiting = { aborted: false };
    const given = causeOf(session(waiting).read(NEVER, []));
    await turn();
    const behind = library.ask(ADA);
    while ((await running(NEVER.text)) === 0);
    waiting.aborted = true;
    expect(await given).toBe('The database fell silent.');
    expect((await behind).data).toEqual({ author: { name: 'Ada' } });
    while ((await running(NEVER.text)) !== 0);
  });

  test('is not begun', async () => {
    await library.database.transaction((client) => client.query('create sequence begun; grant all on begun to public'));
    const waiting = { aborted: false };
    const scan = (text: string) =>
      library.database.for(waiting).scan(statement(text), [], () => ({ take: () => undefined }));
    const begun = Array.from({ length: 4 }, () => causeOf(scan(NEVER.text)));
    const queued = causeOf(scan("select nextval('begun')"));
    waiting.aborted = true;
    expect(await queued).toBe('The request was given up.');
    expect(new Set(await Promise.all(begun))).toEqual(new Set(['The database fell silent.']));
    const [[isCalled] = []] = await library.database.aside.read(statement('select is_called from begun'), []);
    expect(isCalled).toBe(false);
    expect(await causeOf(session(waiting).read(statement('select 1'), []))).toBe('The request was given up.');
  });
});

describe('Where more is asked than can be answered', () => {
  test('a question is refused at once instead of waiting behind hundreds', async () => {
    const { waiting, refused } = await library.database.transaction(async (client) => {
      await client.query('lock table author in access exclusive mode');
      const all = [];
      for (let asked = 0; asked < 200; asked++) {
        all.push(causeOf(session().read(statement('select count(*) from author'), [])));
        await turn();
      }
      return { waiting: all, refused: await causeOf(session().read(statement('select 1'), [])) };
    });
    expect(refused).toBe('Too many questions wait for the database.');
    expect(new Set(await Promise.all(waiting))).toEqual(new Set(['answered']));
  });

  test('a request that writes is refused while as many write as may', async () => {
    let finish = () => {};
    const finished = new Promise<void>((resolve) => (finish = resolve));
    const writing = Array.from({ length: 4 }, () => library.database.writing(() => finished));
    await expect(library.database.writing(async () => undefined)).rejects.toThrow(
      'The service cannot answer at the moment.',
    );
    finish();
    await Promise.all(writing);
  });

  test.each([
    ['no disk is left', '53100'],
    ['no memory is left', '53200'],
    ['the disk fails', '58030'],
    ['a lock is not to be had', '55P03'],
  ])('a request that writes while %s fails as unavailable', async (_, code) => {
    const failing = `do $$ begin raise exception 'no' using errcode = '${code}'; end $$`;
    const writing = library.database.writing((client) => client.query(failing));
    await expect(writing).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });
});

test('a connection keeps no more than the statements that were used last', async () => {
  for (let number = 0; number < 400; number++) await session().read(statement(`select ${number}`), []);
  const [[kept] = []] = await session().read(statement('select count(*) from pg_prepared_statements'), []);
  expect(kept).toBeLessThanOrEqual(300);
  expect(kept).toBeGreaterThan(100);
});
