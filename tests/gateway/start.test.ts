import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { freePort } from '../support/free-port.ts';
import { endProcesses, startProcess } from '../support/processes.ts';
import { environmentOfItsOwn } from '../support/separate.ts';

const started: Server[] = [];
afterEach(() => {
  for (const server of started.splice(0)) server.close();
});
afterAll(endProcesses);

/** Where the database of the tests answers once it has hung up on this many. */
async function databaseAfter(refused: number) {
  const url = new URL(process.env.DATABASE_URL ?? '');
  const port = Number(url.port);
  let asked = 0;
  const server = createServer((socket) => {
    if (++asked <= refused) return socket.destroy();
    const database = connect(port, '127.0.0.1');
    socket.on('error', () => database.destroy()).pipe(database);
    database.on('error', () => socket.destroy()).pipe(socket);
  });
  started.push(server);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  url.search = ''; // which names a socket
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return url.href;
}

describe.each(['services/course/main.ts', 'gateway/main.ts', 'gateway/many-processes.ts'])('%s', (program) => {
  test('waits for a database that comes later', async () => {
    const running = await startProcess(program, { ...environmentOfItsOwn(), DATABASE_URL: await databaseAfter(3) });
    expect(running.said().match(/The database does not answer yet/g)).toHaveLength(1);
    expect(await running.end('SIGTERM')).toBe(0);
  });

  test('ends with a word where the password is wrong', async () => {
    const url = new URL(process.env.DATABASE_URL ?? '');
    url.password = 'wrong';
    await expect(startProcess(program, { ...environmentOfItsOwn(), DATABASE_URL: url.href })).rejects.toThrow(
      'password authentication failed',
    );
  });
});

test.each([
  ['gateway/main.ts', 'PORT'],
  ['gateway/many-processes.ts', 'PORT'],
  ['gateway/many-processes.ts', 'EMPLOYER_PORT'],
  ['services/employer/main.ts', 'EMPLOYER_PORT'],
])('%s with a %s that is taken says so before it makes anything', async (program, variable) => {
  const port = await freePort();
  const taken = createServer();
  started.push(taken);
  await once(taken.listen(Number(port), '127.0.0.1'), 'listening');
  const dataDir = join(mkdtempSync(join(tmpdir(), 'dienstweg-taken-')), 'data');
  const environment = { ...environmentOfItsOwn(), DATABASE_URL: '', DATA_DIR: dataDir, [variable]: port };
  await expect(startProcess(program, environment)).rejects.toThrow(
    `127.0.0.1:${port} cannot be listened on: something else listens there already. Set another ${variable}, or HOST.`,
  );
  expect(existsSync(dataDir)).toBe(false);
  rmSync(join(dataDir, '..'), { recursive: true });
});
