import { accessSync, constants, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { HeldElsewhere, urlOf } from './claim.ts';
import { filesOf, makeCluster } from './cluster.ts';
import { holderOf, keepGuard } from './guard.ts';
import { hold } from './hold.ts';
import { makeHome } from './home.ts';
import { keepRunning } from './keep-running.ts';
import { launch, placeOf, type Settings } from './launch.ts';
import { isAlive, postmasterOf } from './postmaster.ts';
import { findPrograms, type Run, runFrom } from './programs.ts';
import { type ServerUser, serverUser } from './server-user.ts';

/** A PostgreSQL server that this process holds alone. The url names its database `postgres`. */
export interface RunningPostgres {
  url: string;
  /** The process that it was first. */
  pid: number;
  stop(): Promise<void>;
}

interface Wanted {
  dataDir: string;
  settings?: Settings;
  log?: (line: string) => void;
  /** It ended by itself and could not be started again. */
  lost?: (error: Error) => void;
}

/**
 * Starts the PostgreSQL of node_modules on a folder that no other process uses, or takes over the one a killed process
 * left running there, and starts it again whenever it ends by itself. Settings are PostgreSQL's own and hold for a
 * server started here.
 */
export async function startPostgres(wanted: Wanted): Promise<RunningPostgres> {
  const { dataDir, settings = {}, log = console.error, lost = () => undefined } = wanted;
  const user = serverUser(filesOf(join(dataDir, 'postgres')).data);
  const programs = await findPrograms(user);
  const run = runFrom(programs, user);
  const cluster = join(writableHome(dataDir, user, log), 'postgres');
  await makeCluster(cluster, run, user);
  await refuseHeld(cluster);
  const first = await hold(cluster, async () =>
    launch(cluster, programs, user, { ...(await placeOf(cluster, user)), ...settings }),
  );
  const { url, pid, port, socketFolder } = first;
  const inPlace = { ...settings, port, unix_socket_directories: socketFolder };
  const start = () => hold(cluster, () => launch(cluster, programs, user, inPlace));
  const keeper = keepRunning(first, { start, log, lost });
  const unguard = await keepGuard(cluster);

  let stopped: Promise<void> | undefined;
  const stop = async () => {
    const held = await keeper.release();
    letGoOn(held.pid);
    if (isAlive(held.pid)) await stopServer(filesOf(cluster).data, run, log);
    void held.session.end();
    unguard();
    if (socketFolder) rmSync(socketFolder, { recursive: true, force: true });
  };
  return { url, pid, stop: () => (stopped ??= stop()) };
}

function writableHome(dataDir: string, user: ServerUser | undefined, log: (line: string) => void): string {
  try {
    const home = makeHome(dataDir, user, log);
    accessSync(home, constants.W_OK);
    return home;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Error(
      `DATA_DIR ${resolve(dataDir)} cannot be written to (${code}). Set another DATA_DIR, or DATABASE_URL.`,
    );
  }
}

async function refuseHeld(cluster: string) {
  const holder = await holderOf(cluster);
  if (!holder) return;
  const server = postmasterOf(filesOf(cluster).data);
  throw new HeldElsewhere(cluster, `dienstweg ${holder}`, server && urlOf(server, cluster));
}

/**
 * Whichever process of the server was stopped could not end. Where the system does not tell which they are, a stop
 * takes longer.
 */
function letGoOn(pid: number) {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
    for (const each of [pid, ...children.map(Number)]) process.kill(each, 'SIGCONT');
  } catch {} // it has ended, or this is no Linux
}

/** What does not react keeps a stop waiting; the second way ends it, and PostgreSQL recovers at the next start. */
async function stopServer(data: string, run: Run, log: (line: string) => void) {
  const stopBy = (mode: string, seconds: number) =>
    run('pg_ctl', ['stop', `--mode=${mode}`, `--timeout=${seconds}`, '-D', data]);
  try {
    await stopBy('fast', 5).catch(() => stopBy('immediate', 7));
  } catch {
    log(`PostgreSQL on ${data} does not react, and is left as it is.`);
  }
}
