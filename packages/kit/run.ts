import { openLog } from './log.ts';

/** Something that listens until it is closed. */
export interface Listening {
  readonly url: string;
  close(): Promise<void>;
}

/** Opens something; the signal says that it is not wanted any more. */
export type Start = (signal: AbortSignal) => Promise<Listening>;

const PATIENCE = 15_000;

/**
 * Runs a process around what `start` opens: says where it listens and after how many seconds, tells its parent the
 * same, and on Ctrl-C, SIGTERM, the parent's end or when nothing is left to do lets what is in flight finish and closes
 * it. A failed start exits with 1.
 */
export function run(name: string, start: Start) {
  surviveRejections(name);
  const stopping = new AbortController();
  const started = open(name, start, stopping.signal);
  const stop = () => {
    if (!stopping.signal.aborted) void closeAndExit(name, started); // npm passes Ctrl-C on a second time
    stopping.abort();
  };
  process.on('SIGINT', stop).on('SIGTERM', stop).on('disconnect', stop).on('beforeExit', stop);
}

/**
 * A rejection that nobody heard is one request's, which is told in its time that it was not answered: all the others go
 * on.
 */
function surviveRejections(name: string) {
  const logger = openLog({ name, level: 'error' });
  process.on('unhandledRejection', (err) => logger.error({ err }, 'a rejection that nobody heard'));
}

async function open(name: string, start: Start, signal: AbortSignal): Promise<Listening> {
  try {
    const listening = await start(signal);
    const seconds = (performance.now() / 1_000).toFixed(1);
    console.log(`${name} answers at ${listening.url} after ${seconds} s as process ${process.pid}`);
    process.send?.({ url: listening.url });
    return listening;
  } catch (error) {
    if (!signal.aborted) console.error(error instanceof Error ? error.message : error);
    process.exit(signal.aborted ? 0 : 1);
  }
}

async function closeAndExit(name: string, started: Promise<Listening>): Promise<never> {
  setTimeout(() => process.exit(1), PATIENCE).unref();
  try {
    await (await started).close();
    console.log(`${name} has stopped`);
    process.exit(process.exitCode ?? 0);
  } catch (error) {
    console.error(`${name} did not stop cleanly:`, error);
    process.exit(1);
  }
}
