import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isAlive } from './postmaster.ts';
import type { Run } from './programs.ts';
import type { ServerUser } from './server-user.ts';

/** The files of one cluster: what PostgreSQL keeps, and beside it how to speak to it. */
export const filesOf = (cluster: string) => ({
  data: join(cluster, 'data'),
  password: join(cluster, 'password'),
  port: join(cluster, 'port'),
  guard: join(cluster, 'guard'),
  log: join(cluster, 'server.log'),
});

/** Creates the cluster unless it is there. It appears under its name only when complete, whatever interrupts this. */
export async function makeCluster(cluster: string, run: Run, user: ServerUser | undefined) {
  if (existsSync(cluster)) return;
  removeUnfinished(cluster);
  const making = `${cluster}-${process.pid}`;
  const { data, password } = filesOf(making);
  mkdirSync(data, { recursive: true });
  chmodSync(making, 0o711);
  writeFileSync(password, randomBytes(24).toString('hex'), { mode: 0o600 });
  if (user) for (const path of [data, password]) chownSync(path, user.uid, user.gid);
  await run('initdb', [
    '-D',
    data,
    '-U',
    'postgres',
    '--pwfile',
    password,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  ]);
  try {
    renameSync(making, cluster);
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    if (!existsSync(cluster)) throw error;
  }
}

function removeUnfinished(cluster: string) {
  for (const entry of readdirSync(dirname(cluster))) {
    const [, pid] = entry.match(`^${basename(cluster)}-(\\d+)$`) ?? [];
    if (pid && !isAlive(Number(pid)))
      // initdb may outlive its parent a little.
      rmSync(join(dirname(cluster), entry), { recursive: true, force: true, maxRetries: 8 });
  }
}
