import { fork } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync } from 'node:fs';

/** A program of ours as a process of its own. */
export interface Running {
  url: string;
  /** All that it has said so far. */
  said(): string;
  isRunning(): boolean;
  signal(signal: NodeJS.Signals): void;
  /** Sends the signal and waits for the end; gives the exit code. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
}

const root = new URL('../../', import.meta.url);
const started = new Set<Running>();

/** Starts a program and waits until it listens; rejects with what it said when it ends before. */
export async function startProcess(program: string, environment: Record<string, string>): Promise<Running> {
  const path = new URL(program, root).pathname;
  const child = fork(path, { execArgv: [], env: { ...process.env, ...environment }, silent: true });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (text) => {
      said += text;
      if (process.env.TEST_LOG) appendFileSync(process.env.TEST_LOG, text);
    });
  }
  const exit = once(child, 'exit');
  const message = await Promise.race([once(child, 'message'), exit.then(() => undefined)]);
  if (!message) throw new Error(`${program} did not start: ${said}`);
  const running: Running = {
    url: message[0].url,
    said: () => said,
    isRunning: () => child.exitCode === null && child.signalCode === null,
    signal: (signal) => child.kill(signal),
    async end(signal = 'SIGTERM') {
      started.delete(running);
      if (child.exitCode === null && child.signalCode === null) child.kill(signal);
      await exit;
      return child.exitCode;
    },
  };
  started.add(running);
  return running;
}

/** Ends what a test left running. */
export const endProcesses = () => Promise.all([...started].map((running) => running.end('SIGKILL')));
