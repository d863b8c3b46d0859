import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, chmodSync, constants, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const PROGRAM = '/usr/sbin/pgbouncer';

export interface Pooler {
  url: string;
  stop(): Promise<void>;
}

/** Whether Debian's pgbouncer is on this machine. */
export function hasPgbouncer(): boolean {
  try {
    accessSync(PROGRAM, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Starts pgbouncer in transaction mode before the server of a URL: fewer connections than askers, each for one
 * transaction at a time.
 */
export async function startPgbouncer(server: string): Promise<Pooler> {
  const { hostname, port, username, password } = new URL(server);
  const folder = mkdtempSync(join(tmpdir(), 'pgbouncer-'));
  const listen = await freePort();
  const settings = join(folder, 'pgbouncer.ini');
  const users = join(folder, 'users.txt'); // everyone else is looked up in PostgreSQL
  writeFileSync(users, `"${username}" "${decodeURIComponent(password)}"`);
  writeFileSync(
    settings,
    `[databases]
* = host=${hostname} port=${port}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${listen}
unix_socket_dir =
auth_type = scram-sha-256
auth_file = ${users}
auth_user = ${username}
pool_mode = transaction
default_pool_size = 5
ignore_startup_parameters = options, extra_float_digits`,
  );
  chmodSync(folder, 0o755);
  const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  const pooler = spawn(PROGRAM, ['-q', settings], { stdio: 'ignore', ...user });
  const ended = once(pooler, 'exit');
  while (!(await listens(listen))) {
    if (pooler.exitCode !== null) throw new Error(`pgbouncer ended with ${pooler.exitCode}.`);
    await pause(20);
  }
  const url = new URL(server);
  url.search = ''; // which names a socket
  url.host = `127.0.0.1:${listen}`;
  return {
    url: url.href,
    async stop() {
      pooler.kill('SIGKILL');
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

const listens = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
