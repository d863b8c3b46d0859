import { givenUp, overloaded } from '../errors.ts';
import type { PendingQuery } from './PendingQuery.ts';
import type { ReconnectingConnection } from './ReconnectingConnection.ts';

/** So many statements wait at most; more would not be answered in time either. */
const MOST_WAITING = 400;

/**
 * Connections for statements that read much: each takes one at a time, and what nobody waits for any more is not begun.
 */
export class ScanQueue {
  readonly #all: readonly ReconnectingConnection[];
  readonly #waiting: PendingQuery[] = [];

  constructor(all: readonly ReconnectingConnection[]) {
    this.#all = all;
  }

  ask(query: PendingQuery) {
    if (this.#waiting.length >= MOST_WAITING) return query.failed(overloaded());
    this.#waiting.push(query);
    this.#begin();
  }

  #begin() {
    const free = this.#all.find(({ busy }) => busy === 0);
    let next = free && this.#waiting.shift();
    for (; next?.isGivenUp; next = this.#waiting.shift()) next.failed(givenUp());
    if (next) void free?.ask([next]).then(() => this.#begin());
  }
}
