import { givenUp, overloaded } from '../errors.ts';
import type { Question } from './Question.ts';
import type { Reader } from './Reader.ts';

/** So many statements wait at most; more would not be answered in time either. */
const MOST_WAITING = 400;

/** Connections for statements that read much: each takes one at a time, and what nobody waits for any more is not begun. */
export class Scanners {
  readonly #all: readonly Reader[];
  readonly #waiting: Question[] = [];

  constructor(all: readonly Reader[]) {
    this.#all = all;
  }

  ask(question: Question) {
    if (this.#waiting.length >= MOST_WAITING) return question.failed(overloaded());
    this.#waiting.push(question);
    this.#begin();
  }

  #begin() {
    const free = this.#all.find(({ busy }) => busy === 0);
    let next = free && this.#waiting.shift();
    for (; next?.isGivenUp; next = this.#waiting.shift()) next.failed(givenUp());
    if (next) void free?.ask([next]).then(() => this.#begin());
  }
}
