import { LRUCache } from 'lru-cache';

const KEPT = 10_000;
const MINUTE = 60;

interface Purse {
  points: number;
  /** When it was last looked into, in seconds. */
  at: number;
}

/** What each subject may spend: so many points a minute, which flow back all the time, up to one minute's worth. */
export class Budget {
  readonly #purses = new LRUCache<string, Purse>({ max: KEPT });
  readonly #perMinute: number;
  readonly #now: () => number;

  /** `now` gives the time in seconds, of a clock that nobody sets. */
  constructor(perMinute: number, now = () => performance.now() / 1_000) {
    this.#perMinute = perMinute;
    this.#now = now;
  }

  /** Takes points and says how many are left, or takes none and says after how many seconds there will be enough. */
  spend(subject: string, points: number): { left: number } | { wait: number } {
    const now = this.#now();
    const purse = this.#purses.get(subject) ?? { points: this.#perMinute, at: now };
    this.#purses.set(subject, purse);
    purse.points = Math.min(this.#perMinute, purse.points + ((now - purse.at) * this.#perMinute) / MINUTE);
    purse.at = now;
    const missing = points - purse.points;
    if (missing > 0) return { wait: Math.ceil((missing * MINUTE) / this.#perMinute) };
    purse.points -= points;
    return { left: Math.floor(purse.points) };
  }
}
