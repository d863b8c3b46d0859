import { setTimeout as pause } from 'node:timers/promises';
import type { Claim } from './claim.ts';

/** A server that has run for so long is started again at once when it ends, in milliseconds. */
const STEADY = 60_000;
const FIRST_PAUSE = 50;
/** After a pause of this length it is given up, in milliseconds. */
const LAST_PAUSE = 6_400;

/** What keeps a server running. */
interface Keeper {
  /** Starts it where it was. */
  readonly start: () => Promise<Claim>;
  readonly log: (line: string) => void;
  /** It could not be started again. */
  readonly lost: (error: Error) => void;
}

/** A server that is started again, after pauses that grow, whenever it ends by itself. */
export function keepRunning(first: Claim, { start, log, lost }: Keeper) {
  let held = first;
  let since = performance.now();
  let wait = FIRST_PAUSE;
  let isWanted = true;
  let starting: Promise<void> = Promise.resolve();

  const watch = () =>
    held.session.once('end', () => {
      if (isWanted) starting = startAgain();
    });
  const startAgain = async () => {
    log(`PostgreSQL (process ${held.pid}) has ended by itself, and is started again.`);
    if (performance.now() - since > STEADY) wait = FIRST_PAUSE;
    for (let isBack = false; isWanted && !isBack; wait *= 2) {
      await pause(wait);
      isBack = await attempt();
    }
  };
  const attempt = async () => {
    try {
      held = await start();
    } catch (error) {
      if (wait < LAST_PAUSE) return false;
      lost(error as Error);
      return true;
    }
    since = performance.now();
    watch();
    log(`PostgreSQL answers again, as process ${held.pid}.`);
    return true;
  };

  watch();
  return {
    /** Lets it end from now on; gives it as it is. */
    async release(): Promise<Claim> {
      isWanted = false;
      await starting;
      return held;
    },
  };
}
