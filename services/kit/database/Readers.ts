import { unavailable } from '../errors.ts';
import type { Reader } from './Reader.ts';

const PATIENCE = 5_000;

interface Waiting {
  readonly resolve: (reader: Reader) => void;
  readonly timer: NodeJS.Timeout;
}

/** Readers of which each has one user at a time. Who finds none free waits in line, five seconds at most. */
export class Readers {
  readonly #all: readonly Reader[];
  readonly #free: Reader[];
  readonly #line: Waiting[] = [];

  constructor(readers: readonly Reader[]) {
    this.#all = readers;
    this.#free = [...readers];
  }

  /** A reader for oneself, until it is given back; SERVICE_UNAVAILABLE where none becomes free in time. */
  take(): Promise<Reader> {
    const free = this.#free.pop();
    if (free) return Promise.resolve(free);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#line.splice(this.#line.indexOf(waiting), 1);
        reject(unavailable(new Error(`None of ${this.#all.length} connections became free in ${PATIENCE} ms.`)));
      }, PATIENCE);
      const waiting = { resolve, timer };
      this.#line.push(waiting);
    });
  }

  give(reader: Reader) {
    const next = this.#line.shift();
    if (!next) {
      this.#free.push(reader);
      return;
    }
    clearTimeout(next.timer);
    next.resolve(reader);
  }

  async close() {
    await Promise.all(this.#all.map((reader) => reader.close()));
  }
}
