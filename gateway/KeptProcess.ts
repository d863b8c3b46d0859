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

/** It is started again after so long, twice as long each time, in milliseconds. */
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 30_000;
/** After so long it has run well, and the next pause is the first one again. */
const WELL = 60_000;

/** A program that is kept running once it has started: it is started again whenever it ends by itself. */
export class KeptProcess {
  readonly #program: Program;
  readonly #changed: (isRunning: boolean) => void;
  readonly #started = Promise.withResolvers<string>();
  #child: ChildProcess;
  #port: string | undefined;
  #pause = FIRST_PAUSE;
  #restart: NodeJS.Timeout | undefined;
  #isStopping = false;

  /** `changed` hears whether it runs whenever that changes. */
  constructor(program: Program, changed: (isRunning: boolean) => void) {
    this.#program = program;
    this.#changed = changed;
    this.#child = this.#start();
  }

  /** Where it listens, once it does. */
  get url(): Promise<string> {
    return this.#started.promise;
  }

  /** Tells it something; lost while it does not run. */
  tell(message: object) {
    if (this.#child.connected) this.#child.send(message);
  }

  readonly stop = async () => {
    this.#isStopping = true;
    clearTimeout(this.#restart);
    const { exitCode, signalCode } = this.#child;
    if (exitCode !== null || signalCode !== null) return;
    const ended = once(this.#child, 'exit');
    this.#child.kill('SIGTERM');
    await ended;
  };

  #start(): ChildProcess {
    const startedAt = performance.now();
    return forked(this.#program, this.#port)
      .once('message', ({ url }: { url: string }) => {
        this.#port = new URL(url).port;
        this.#started.resolve(url);
        this.#changed(true);
      })
      .once('exit', (code, signal) => {
        if (performance.now() - startedAt > WELL) this.#pause = FIRST_PAUSE;
        if (!this.#isStopping) this.#startAgain(signal ?? `code ${code}`);
      });
  }

  #startAgain(reason: string) {
    const { name } = this.#program;
    if (this.#port === undefined) return this.#started.reject(new Error(`${name} did not start`));
    console.error(`[${name}] ended by itself (${reason}) and is started again in ${this.#pause / 1_000} s`);
    this.#changed(false);
    this.#restart = setTimeout(() => {
      this.#child = this.#start();
    }, this.#pause);
    this.#pause = Math.min(2 * this.#pause, LONGEST_PAUSE);
  }
}

/**
 * In a process group of its own, so that Ctrl-C reaches it only through `stop`. What it says is said under its name.
 */
function forked({ name, file, environment, port }: Program, listensAt: string | undefined): ChildProcess {
  // biome-ignore lint/style/noProcessEnv: a child inherits the environment, but for what is undefined in its own.
  const env = { ...process.env, ...environment, ...(listensAt && { [port]: listensAt }) };
  const child = fork(fileURLToPath(file), { env, detached: true, silent: true });
  for (const stream of [child.stdout, child.stderr]) {
    if (stream) createInterface(stream).on('line', (line) => console.log(`[${name}] ${line}`));
  }
  return child;
}
