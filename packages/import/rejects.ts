import { createWriteStream, existsSync, type WriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { stringify } from 'csv-stringify/sync';
import type { Refusal } from './cells.ts';
import type { Table } from './table.ts';

/** A refused cell, row or file, and where it stands. */
export interface Reject extends Refusal {
  file: string;
  line: number;
}

type Refused = Pick<Table, 'file'> & Partial<Pick<Table, 'repeated'>>;

const shown = 20;

/** So much of a value is told. */
export const shortened = (value: string) => value.slice(0, 60);

/** Collects what an import refuses: all of it in a file, the first of it in memory, and the keys of refused rows. */
export class Rejects {
  readonly path: string;
  readonly first: Reject[] = [];
  count = 0;
  #file: WriteStream | undefined;
  #rows = new Map<string, Map<string, number>>();
  #files = new Set<string>();

  constructor(path: string) {
    this.path = path;
  }

  /** What is wrong with a file that several services load is told once. */
  add({ file, repeated = false }: Refused, line: number, { column, value, reason }: Refusal): void {
    this.#files.add(file);
    if (repeated) return;
    const reject = { file, line, column, value: value === null ? null : shortened(value), reason };
    this.count++;
    if (this.first.length < shown) this.first.push(reject);
    this.#file ??= this.#open();
    this.#file.write(asCsv([file, line, column, reject.value, reason]));
  }

  addRow(table: Table, line: number, key: string, refusals: Refusal[]): void {
    const { name } = table;
    for (const refusal of refusals) this.add(table, line, refusal);
    if (!this.#rows.has(name)) this.#rows.set(name, new Map());
    this.#rows.get(name)!.set(key, line);
  }

  has(file: string): boolean {
    return this.#files.has(file);
  }

  /** The line of a refused row with this key. */
  lineOf(table: string, key: string): number | undefined {
    return this.#rows.get(table)?.get(key);
  }

  /**
   * Finishes the file, or removes the one of an earlier import where nothing was refused. Answers why that is not
   * possible, null where it is.
   */
  async close(): Promise<string | null> {
    try {
      if (this.#file) await finished(this.#file.end());
      else if (existsSync(this.path)) await rm(this.path);
      return null;
    } catch (error) {
      return (error as NodeJS.ErrnoException).code ?? String(error);
    }
  }

  #open(): WriteStream {
    const file = createWriteStream(this.path).on('error', () => undefined); // told by close
    file.write(`\ufeff${asCsv(['file', 'line', 'column', 'value', 'reason'])}`);
    return file;
  }
}

const asCsv = (cells: (string | number | null)[]) =>
  stringify([cells], { delimiter: ';', escape_formulas: true, record_delimiter: 'windows' });
