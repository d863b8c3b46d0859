/**
 * A client that waits for its answer, or the gateway for a service's, until that is given up; an AbortController for
 * each would weigh more.
 */
export class Waiting {
  #aborted = false;
  readonly #told = new Set<() => void>();

  get aborted(): boolean {
    return this.#aborted;
  }

  /** Calls `tell` when it is given up, or at once where it is; what is returned takes that back. */
  whenGivenUp(tell: () => void): () => void {
    if (this.#aborted) tell();
    this.#told.add(tell);
    return () => this.#told.delete(tell);
  }

  giveUp() {
    this.#aborted = true;
    for (const tell of this.#told) tell();
  }
}

/** The client has hung up, which says nothing of the service that was asked for it. */
export class HungUp extends Error {}
