import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

interface Process {
  /** Where it listens, once it does. */
  url: Promise<string>;
  stop(): Promise<void>;
}

/** Starts a program of ours in a process group of its own, so that Ctrl-C reaches it only through `stop`. What it says is said under its name. */
export function startProcess(name: string, program: URL, environment: Record<string, string | undefined>): Process {
  // biome-ignore lint/style/noProcessEnv: a child inherits the environment, but for what is undefined in its own.
  const env = { ...process.env, ...environment };
  const child = fork(fileURLToPath(program), { env, detached: true, silent: true });
  for (const stream of [child.stdout, child.stderr]) {
    if (stream) createInterface(stream).on('line', (line) => console.log(`[${name}] ${line}`));
  }
  const ended = once(child, 'exit');
  let stopping = false;
  const url = new Promise<string>((resolve, reject) => {
    child.once('message', (message: { url: string }) => resolve(message.url));
    ended.then(([code, signal]) => {
      if (!stopping) console.error(`[${name}] ended by itself (${signal ?? `code ${code}`}) and is not started again`);
      reject(new Error(`${name} did not start`));
    });
  });
  const stop = async () => {
    stopping = true;
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
    await ended;
  };
  return { url, stop };
}
