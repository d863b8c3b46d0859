import { once } from 'node:events';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ask, endApps, spawnApp, startApp } from './support/apps.ts';
import { copyKit } from './support/copy-kit.ts';

describe('The PostgreSQL that comes with npm', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'dienstweg-test-'));
    chmodSync(folder, 0o711);
  });
  afterEach(() => {
    endApps();
    rmSync(folder, { recursive: true });
  });

  test('keeps its data, password and port from one start to the next', async () => {
    const first = await startApp(folder);
    await ask(first.url, 'create table note as select 1 as number');
    await first.stop();
    const second = await startApp(folder);
    expect(await ask(second.url, 'select number from note')).toEqual([{ number: 1 }]);
    expect(withoutSocket(second.url)).toBe(withoutSocket(first.url));
    await second.stop();
  });

  test('is taken over by the next app when the app that started it is killed', async () => {
    const killed = await startApp(folder);
    await killed.kill();
    writeFileSync(join(folder, 'postgres', 'port'), '1');
    const next = await startApp(folder);
    expect({ url: next.url, pid: next.pid }).toEqual({ url: killed.url, pid: killed.pid });
    await next.stop();
    await expect(ask(next.url, 'select 1')).rejects.toThrow('ENOENT');
  });

  test('refuses a second app on the same folder and names the first one', async () => {
    const first = await startApp(folder);
    await expect(startApp(folder)).rejects.toThrow(
      /postgres is in use by another process \(dienstweg \d+\)\. Stop that one, or set another DATA_DIR/,
    );
    await first.stop();
  });

  test('goes to exactly one of two apps that start for the first time together', async () => {
    const results = await Promise.allSettled([startApp(folder), startApp(folder)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await Promise.all(results.map((result) => result.status === 'fulfilled' && result.value.stop()));
  });

  test('starts after a first start that was killed in the middle', async () => {
    const killed = spawnApp(folder);
    await new Promise((done) => setTimeout(done, 600));
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    const next = await startApp(folder);
    expect(await ask(next.url, 'select 1 as number')).toEqual([{ number: 1 }]);
    await next.stop();
  });

  test('starts when the number of its last server belongs to another process by now', async () => {
    const first = await startApp(folder);
    await first.stop();
    writeFileSync(
      join(folder, 'postgres', 'data', 'postmaster.pid'),
      `${process.pid}\n${folder}\n1700000000\n1\n/nowhere\n127.0.0.1\n`,
    );
    const next = await startApp(folder);
    await next.stop();
    expect(next.pid).not.toBe(process.pid);
  });

  test('is started again where it was when it is killed, and stays with the app that holds it', async () => {
    const app = await startApp(folder);
    await ask(app.url, 'create table note as select 1 as number');
    process.kill(app.pid, 'SIGKILL');
    await expect(startApp(folder)).rejects.toThrow(/is in use by another process/);
    await answers(app.url);
    expect(await ask(app.url, 'select number from note')).toEqual([{ number: 1 }]);
    expect(app.complaint()).toMatch(
      new RegExp(
        'PostgreSQL \\(process \\d+\\) has ended by itself, and is started again\\.\\n' +
          '.*PostgreSQL answers again, as process \\d+',
        's',
      ),
    );
    await expect(startApp(folder)).rejects.toThrow(/is in use by another process/);
    expect(await ask(app.url, 'select number from note')).toEqual([{ number: 1 }]);
    await app.stop();
    await expect(ask(app.url, 'select 1')).rejects.toThrow('ENOENT');
  });

  test('stays with the app that holds it when all its connections are lost', async () => {
    const app = await startApp(folder);
    for (let i = 0; i < 3; i++) {
      const other = ask(app.url, 'select pg_sleep(60), pg_backend_pid()').catch(() => 'lost');
      const [running] = await untilSome(app.url, SLEEPING);
      process.kill(Number(running?.pid), 'SIGKILL');
      await expect(startApp(folder)).rejects.toThrow(/is in use by another process/);
      expect(await other).toBe('lost');
      await answers(app.url);
    }
    await app.stop();
  });

  test('stops though one of its processes does not react', async () => {
    const app = await startApp(folder);
    ask(app.url, 'select pg_sleep(60)').catch(() => undefined);
    const [running] = await untilSome(app.url, SLEEPING);
    process.kill(Number(running?.pid), 'SIGSTOP');
    await app.stop();
    expect(() => process.kill(app.pid, 0)).toThrow('ESRCH');
  });

  test('says where it cannot write', async () => {
    await expect(startApp('/dev/null/data')).rejects.toThrow(
      /DATA_DIR \/dev\/null\/data cannot be written to \(\w+\)\. Set another DATA_DIR, or DATABASE_URL\./,
    );
  });

  test.each(['with spaces and ümläüts', `${'long/'.repeat(40)}path`, "quo'te and $ and %41"])(
    'starts in a folder named %s',
    async (name) => {
      const app = await startApp(join(folder, name));
      expect(await ask(app.url, 'select 1 as number')).toEqual([{ number: 1 }]);
      await app.stop();
    },
  );

  test('works for the superuser in a folder that only the superuser can enter', async () => {
    const closed = join(folder, 'closed');
    mkdirSync(closed, { mode: 0o700 });
    const programs = copyKit(closed);
    const app = await startApp(join(closed, '.data'), '', programs);
    const [row] = await ask(app.url, 'show data_directory');
    await app.stop();
    const home = dirname(dirname(row?.data_directory ?? ''));
    if (home !== join(closed, '.data')) {
      expect(app.complaint()).toContain(`cannot reach ${closed}/.data: its data are in ${home}`);
      rmSync(home, { recursive: true });
    }
  });

  test('works for an ordinary user in a fresh copy, and there for the superuser too', async () => {
    const programs = copyKit(folder);
    const mine = join(folder, 'mine');
    mkdirSync(mine);
    if (isSuperuser) chownSync(mine, NOBODY, NOBODY);
    const app = await startApp(join(mine, '.data'), isSuperuser ? String(NOBODY) : '', programs);
    expect(await ask(app.url, 'select 1 as number')).toEqual([{ number: 1 }]);
    await app.stop();
    const superuser = await startApp(join(mine, '.data'));
    expect(superuser.url).toContain(withoutSocket(app.url));
    await superuser.stop();
    const again = await startApp(join(mine, '.data'), isSuperuser ? String(NOBODY) : '', programs);
    await again.stop();
    expect(statSync(join(mine, '.data', 'postgres', 'data')).uid).toBe(isSuperuser ? NOBODY : process.getuid?.());
  });

  test('is reached by TypeORM and by pg through its socket', async () => {
    const app = await startApp(folder);
    const throughSocket = [{ address: null }];
    const question = 'select inet_server_addr() as address';
    const database = await new DataSource({ type: 'postgres', url: app.url }).initialize();
    expect(await database.query(question)).toEqual(throughSocket);
    expect(await ask(app.url, question)).toEqual(throughSocket);
    await database.destroy();
    await app.stop();
  });
});

const NOBODY = 65_534;
const isSuperuser = process.getuid?.() === 0;

const SLEEPING = "select pid from pg_stat_activity where query like '%pg_sleep(60)%' and pid <> pg_backend_pid()";

/** Waits until the server answers again. */
async function answers(url: string) {
  while (!(await ask(url, 'select 1').catch(() => undefined))) await pause(50);
}

async function untilSome(url: string, sql: string) {
  for (;;) {
    const rows = await ask(url, sql);
    if (rows.length > 0) return rows;
    await pause(50);
  }
}

const withoutSocket = (url: string) => url.replace(/\?.*/, '');
