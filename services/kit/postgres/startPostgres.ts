import { type ChildProcess } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Claim, claim } from './claim.ts';
import { filesOf, makeCluster } from './cluster.ts';
import { makeHome } from './home.ts';
import { launch, type Settings } from './launch.ts';
import { forgetPostmaster, isAlive, postmasterOf } from './postmaster.ts';
import { findPrograms, runFrom } from './programs.ts';
import { serverUser } from './serverUser.ts';

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
export async function startPostgres({ dataDir, settings = {}, log = console.error }: { dataDir: string; settings?: Settings; log?: (line: string) => void }): Promise<RunningPostgres> {
  const user = serverUser();
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

const PATIENCE = 60_000;
const SILENCE = 3_000;

/** Claims the server of the cluster, and launches one where none runs. */
async function hold(cluster: string, start: () => Promise<ChildProcess>): Promise<Claim> {
  const { data, log } = filesOf(cluster);
  let launched: ChildProcess | undefined;
  let heard = Date.now();
  for (const begun = heard; Date.now() - begun < PATIENCE; await pause(20)) {
    const answer = await claim(cluster);
    if (typeof answer === 'object') return answer;
    if (answer === 'BUSY') heard = Date.now();
    const server = postmasterOf(data);
    const running = server && isAlive(server.pid);
    if (running && !launched && Date.now() - heard > SILENCE) forgetPostmaster(data); // its number belongs to another process now
    else if (!running && !launched) launched = await start();
    else if (!running && launched?.exitCode !== null) break;
  }
  throw new Error(`PostgreSQL did not start on ${cluster}:\n${readFileSync(log, 'utf8').slice(-2_000)}`);
}
