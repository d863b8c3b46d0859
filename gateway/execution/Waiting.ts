/**
 * A client that waits for its answer, or the gateway for a service's, until that is given up; an AbortController for
 * each would weigh more.
 */
export class Waiting {
  #aborted = false;
  readonly #listeners = new Set<() => void>();

  get aborted(): boolean {
    return this.#aborted;
  }

  /** Calls `listener` when it is given up, or at once where it is; what is returned takes that back. */
  whenGivenUp(listener: () => void): () => void {
    if (this.#aborted) listener();
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  giveUp() {
    this.#aborted = true;
    for (const listener of this.#listeners) listener();
  }
}

/** The client has hung up, which says nothing of the service that was asked for it. */
export class HungUp extends Error {}
