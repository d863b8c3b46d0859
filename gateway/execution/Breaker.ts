import { HungUp } from './Waiting.ts';

/** So many failures in a row open the circuit. */
const MOST_FAILURES = 5;
/** For so long it stays open at first, and at most, in milliseconds. */
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 5_000;

/** Nobody was asked, because those before were not answered. */
export class NotAsked extends Error {}

/**
 * A circuit breaker (Nygard, Release It!): after failures in a row nothing is called but, after each pause, one call
 * for trial. Not that of cockatiel, in which all others wait for the trial, and which a clock that is set back keeps
 * open.
 */
export class Breaker {
  readonly #isFailure: (error: unknown) => boolean;
  readonly #changed: (isOpen: boolean) => void;
  #failures = 0;
  #pause = FIRST_PAUSE;
  #tryAt = 0;

  /** Calls `changed` whenever the circuit opens or closes. */
  constructor(isFailure: (error: unknown) => boolean, changed: (isOpen: boolean) => void) {
    this.#isFailure = isFailure;
    this.#changed = changed;
  }

  get isOpen(): boolean {
    return this.#failures >= MOST_FAILURES;
  }

  async call<T>(work: () => Promise<T>): Promise<T> {
    const isTrial = this.isOpen;
    if (isTrial && performance.now() < this.#tryAt) throw new NotAsked('it did not answer those before');
    if (isTrial) this.#tryAt = Number.POSITIVE_INFINITY;
    try {
      const result = await work();
      this.#close();
      return result;
    } catch (error) {
      if (error instanceof HungUp) this.#tryAt = isTrial ? 0 : this.#tryAt;
      else if (this.#isFailure(error)) this.#fail(isTrial);
      else this.#close();
      throw error;
    }
  }

  #close() {
    if (this.isOpen) this.#changed(false);
    this.#failures = 0;
    this.#pause = FIRST_PAUSE;
  }

  #fail(isTrial: boolean) {
    const wasOpen = this.isOpen;
    this.#failures += 1;
    if (!this.isOpen || (wasOpen && !isTrial)) return; // those that were under way when it opened change nothing
    if (!wasOpen) this.#changed(true);
    this.#tryAt = performance.now() + this.#pause;
    this.#pause = Math.min(2 * this.#pause, LONGEST_PAUSE);
  }
}
