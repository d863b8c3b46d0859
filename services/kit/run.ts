import { type Config, readConfig } from './config.ts';
import { openLog } from './log.ts';

/** Something that listens until it is closed. */
export interface Listening {
  readonly url: string;
  close(): Promise<void>;
}

const PATIENCE = 15_000;

/**
 * Runs a process around what `start` opens: says where it listens and after how many seconds, tells its parent the same,
 * and on Ctrl-C, SIGTERM or the parent's end lets what is in flight finish and closes it. A failed start exits with 1.
 */
export function run(name: string, start: (config: Config) => Promise<Listening>) {
  surviveRejections(name);
  const started = open(name, start);
  let stopping = false; // npm passes Ctrl-C on a second time
  const stop = () => {
    if (!stopping) void closeAndExit(name, started);
    stopping = true;
  };
  process.on('SIGINT', stop).on('SIGTERM', stop).on('disconnect', stop);
}

/** A rejection that nobody heard is one request's, which is told in its time that it was not answered: all the others go on. */
function surviveRejections(name: string) {
  const logger = openLog({ name, level: 'error' });
  process.on('unhandledRejection', (err) => logger.error({ err }, 'a rejection that nobody heard'));
}

async function open(name: string, start: (config: Config) => Promise<Listening>): Promise<Listening> {
  try {
    const listening = await start(readConfig());
    const seconds = (performance.now() / 1_000).toFixed(1);
    console.log(`${name} answers at ${listening.url} after ${seconds} s as process ${process.pid}`);
    process.send?.({ url: listening.url });
    return listening;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

async function closeAndExit(name: string, started: Promise<Listening>): Promise<never> {
  setTimeout(() => process.exit(1), PATIENCE).unref();
  try {
    await (await started).close();
    console.log(`${name} has stopped`);
    process.exit(0);
  } catch (error) {
    console.error(`${name} did not stop cleanly:`, error);
    process.exit(1);
  }
}
