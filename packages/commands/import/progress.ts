import type { WriteStream } from 'node:tty';

const interval = 100;

/**
 * Tells how many records of which file are read and how fast: in one moving line on a terminal, else in one line per
 * file.
 */
export class Progress {
  readonly #out: WriteStream;
  #file = '';
  #records = 0;
  #started = 0;
  #shown = 0;

  constructor(out: WriteStream) {
    this.#out = out;
  }

  readonly add = (file: string, records: number): void => {
    if (file !== this.#file) this.#begin(file);
    this.#records += records;
    if (!this.#out.isTTY || performance.now() - this.#shown < interval) return;
    this.#shown = performance.now();
    this.#out.write(`\r${this.#line()}`);
  };

  end(): void {
    if (this.#file !== '') this.#out.write(`${this.#out.isTTY ? '\r' : ''}${this.#line()}\n`);
    this.#file = '';
  }

  #begin(file: string): void {
    this.end();
    this.#file = file;
    this.#records = 0;
    this.#started = performance.now();
  }

  #line(): string {
    const rate = this.#records / ((performance.now() - this.#started) / 1000);
    return `${this.#file.padEnd(26)}${grouped(this.#records).padStart(12)} rows${grouped(rate).padStart(12)} rows/s`;
  }
}

const grouped = (value: number) => Math.round(value).toLocaleString('en');
