import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A program of ours, and with which variables of the environment. */
export interface Program {
  readonly name: string;
  readonly file: URL;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The variable that says where it listens: it listens there again. */
  readonly port: string;
}

/** A process that is started again whenever it ends by itself. */
export interface Kept {
  /** Where it listens, once it does. */
  readonly url: Promise<string>;
  /** Tells it something; lost while it does not run. */
  tell(message: object): void;
  stop(): Promise<void>;
}

/** It is started again after so long, twice as long each time, in milliseconds. */
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 30_000;
/** After so long it has run well, and the next pause is the first one again. */
const WELL = 60_000;

/** Keeps a program running that has started once. `changed` hears whether it runs whenever that changes. */
export function keepRunning(program: Program, changed: (isRunning: boolean) => void): Kept {
  const { promise: url, resolve, reject } = Promise.withResolvers<string>();
  let port: string | undefined;
  let pause = FIRST_PAUSE;
  let restart: NodeJS.Timeout | undefined;
  let isStopping = false;
  let child = start();

  function start(): ChildProcess {
    const startedAt = performance.now();
    const started = forked(program, port);
    started.once('message', (message: { url: string }) => {
      port = new URL(message.url).port;
      resolve(message.url);
      changed(true);
    });
    started.once('exit', (code, signal) => {
      if (isStopping) return;
      if (port === undefined) return reject(new Error(`${program.name} did not start`));
      if (performance.now() - startedAt > WELL) pause = FIRST_PAUSE;
      console.error(
        `[${program.name}] ended by itself (${signal ?? `code ${code}`}) and is started again in ${pause / 1_000} s`,
      );
      changed(false);
      restart = setTimeout(() => {
        child = start();
      }, pause);
      pause = Math.min(2 * pause, LONGEST_PAUSE);
    });
    return started;
  }

  return {
    url,
    tell: (message) => void (child.connected && child.send(message)),
    async stop() {
      isStopping = true;
      clearTimeout(restart);
      if (hasEnded(child)) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null;

/** In a process group of its own, so that Ctrl-C reaches it only through `stop`. What it says is said under its name. */
function forked({ name, file, environment, port }: Program, listensAt: string | undefined): ChildProcess {
  // biome-ignore lint/style/noProcessEnv: a child inherits the environment, but for what is undefined in its own.
  const env = { ...process.env, ...environment, ...(listensAt && { [port]: listensAt }) };
  const child = fork(fileURLToPath(file), { env, detached: true, silent: true });
  for (const stream of [child.stdout, child.stderr]) {
    if (stream) createInterface(stream).on('line', (line) => console.log(`[${name}] ${line}`));
  }
  return child;
}
