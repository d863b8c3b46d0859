const PERIOD = 10_000;
/**
 * So many lines that say the same are written in each period: enough to find a request by its id while little goes
 * wrong.
 */
const MOST = 10;
const MOST_KINDS = 1_000;

interface Kind {
  times: number;
  readonly tell: (times: number) => void;
}

/** Counts what is said again and again, so that it need not be written each time. */
export class Repeats {
  readonly #kinds = new Map<string, Kind>();

  /**
   * Whether something has not been said too often in this period; if it was, `tell` is called at its end with how many
   * times more.
   */
  isNew(key: string, tell: (times: number) => void): boolean {
    if (this.#kinds.size === 0) setTimeout(() => this.#end(), PERIOD).unref();
    if (this.#kinds.size >= MOST_KINDS) return true;
    const kind = this.#kinds.get(key) ?? { times: 0, tell };
    this.#kinds.set(key, kind);
    kind.times += 1;
    return kind.times <= MOST;
  }

  #end() {
    for (const { times, tell } of this.#kinds.values()) if (times > MOST) tell(times - MOST);
    this.#kinds.clear();
  }
}
