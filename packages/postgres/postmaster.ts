import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** What a running server wrote down about itself in its cluster. */
export interface Postmaster {
  pid: number;
  port: number;
  socketFolder: string;
}

const fileIn = (cluster: string) => join(cluster, 'postmaster.pid');

/** The server that runs, or ran, on this cluster. */
export function postmasterOf(cluster: string): Postmaster | undefined {
  if (!existsSync(fileIn(cluster))) return undefined;
  const [pid, , , port, socketFolder] = readFileSync(fileIn(cluster), 'utf8')
    .split('\n')
    .map((line) => line.trim());
  return pid && port && socketFolder !== undefined ? { pid: Number(pid), port: Number(port), socketFolder } : undefined;
}

export const forgetPostmaster = (cluster: string) => rmSync(fileIn(cluster), { force: true });

/** Whether some process has this number; after a restart of the machine it may be another one. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
