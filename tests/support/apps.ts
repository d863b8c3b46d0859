import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import pg from 'pg';

/** Another process that holds a PostgreSQL. */
export interface App {
  url: string;
  pid: number;
  stop(): Promise<unknown>;
  kill(): Promise<unknown>;
  complaint(): string;
}

const started: App[] = [];

/** Ends what a failed test left running. */
export function endApps() {
  for (const { pid } of started.splice(0)) {
    try {
      process.kill(pid, 'SIGQUIT');
    } catch {} // it has ended, as it should
  }
}

/**
 * Starts an app on the folder and waits until it holds its PostgreSQL; rejects with what it says on stderr when it ends
 * before.
 */
export async function startApp(...args: string[]): Promise<App> {
  const app = spawnApp(...args);
  let complaint = '';
  app.stderr?.on('data', (chunk) => (complaint += chunk));
  const line = await Promise.race([once(createInterface(app.stdout!), 'line'), once(app, 'close')]);
  if (typeof line[0] !== 'string') throw new Error(complaint);
  const ended = once(app, 'exit');
  const running: App = {
    ...JSON.parse(line[0]),
    stop() {
      app.stdin?.write('stop\n');
      return ended;
    },
    kill() {
      app.kill('SIGKILL');
      return ended;
    },
    complaint: () => complaint,
  };
  started.push(running);
  return running;
}

export const spawnApp = (...args: string[]): ChildProcess =>
  spawn(process.execPath, [new URL('holder.ts', import.meta.url).pathname, ...args]);

/** The rows of one statement. */
export async function ask(url: string, sql: string): Promise<Record<string, string>[]> {
  const client = new pg.Client(url);
  client.on('error', () => undefined); // it fails the question
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
