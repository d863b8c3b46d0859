import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { type Claim, claim } from './claim.ts';
import { filesOf } from './cluster.ts';
import { forgetPostmaster, isAlive, postmasterOf } from './postmaster.ts';

const PATIENCE = 60_000;
const SILENCE = 3_000;

/** Claims the server of the cluster, and launches one where none runs. */
export async function hold(cluster: string, start: () => Promise<ChildProcess>): Promise<Claim> {
  const { data, log } = filesOf(cluster);
  let launched: ChildProcess | undefined;
  let heard = performance.now();
  for (const begun = heard; performance.now() - begun < PATIENCE; await pause(20)) {
    const answer = await claim(cluster);
    if (typeof answer === 'object') return answer;
    if (answer === 'BUSY') heard = performance.now();
    const server = postmasterOf(data);
    const running = server && isAlive(server.pid);
    if (running && !launched && performance.now() - heard > SILENCE)
      forgetPostmaster(data); // its number belongs to another process now
    else if (!running && !launched) launched = await start();
    else if (!running && hasEnded(launched)) break;
  }
  throw new Error(`PostgreSQL did not start on ${cluster}:\n${readFileSync(log, 'utf8').slice(-2_000)}`);
}

const hasEnded = (server: ChildProcess | undefined) => (server?.exitCode ?? server?.signalCode) != null;
