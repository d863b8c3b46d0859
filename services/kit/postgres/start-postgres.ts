import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf, makeCluster } from './cluster.ts';
import { hold } from './hold.ts';
import { makeHome } from './home.ts';
import { launch, type Settings } from './launch.ts';
import { isAlive } from './postmaster.ts';
import { findPrograms, runFrom } from './programs.ts';
import { serverUser } from './server-user.ts';

/** A PostgreSQL server that this process holds alone. The url names its database `postgres`. */
export interface RunningPostgres {
  url: string;
  pid: number;
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL of node_modules on a folder that no other process uses, or takes over the one a killed process left running there.
 * Settings are PostgreSQL's own and hold for a server started here.
 */
export async function startPostgres({
  dataDir,
  settings = {},
  log = console.error,
}: {
  dataDir: string;
  settings?: Settings;
  log?: (line: string) => void;
}): Promise<RunningPostgres> {
  const user = serverUser(filesOf(join(dataDir, 'postgres')).data);
  const programs = await findPrograms(user);
  const run = runFrom(programs, user);
  const cluster = join(makeHome(dataDir, user, log), 'postgres');
  await makeCluster(cluster, run, user);
  const { url, pid, session, socketFolder } = await hold(cluster, () => launch(cluster, programs, user, settings));

  let stopped: Promise<void> | undefined;
  const stop = async () => {
    if (isAlive(pid)) await run('pg_ctl', ['stop', '--mode=fast', '-D', filesOf(cluster).data]);
    await session.end();
    if (socketFolder) rmSync(socketFolder, { recursive: true, force: true });
  };
  return { url, pid, stop: () => (stopped ??= stop()) };
}
