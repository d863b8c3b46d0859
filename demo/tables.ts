import { createWriteStream, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify';
import { knownOn } from './dated.ts';

type Cell = string | number | boolean | null | undefined | readonly (string | number)[];
export type Row = Record<string, Cell>;
/** What stands in a row of `facts/`. */
export type Fact = Readonly<Record<string, string>>;

const FACTS = join(import.meta.dirname, 'facts');
const textOf = (cell: Cell) => (Array.isArray(cell) ? cell.join('|') || '|' : cell);

/** Rows by import file, as they are known on a day. */
export class Tables {
  readonly rows = new Map<string, Row[]>();
  readonly today: string;

  constructor(today: string) {
    this.today = today;
    for (const file of readdirSync(FACTS))
      this.add(basename(file, '.csv'), ...parse<Fact>(readFileSync(join(FACTS, file)), { columns: true }));
  }

  isKnown = (day: string) => day <= this.today;

  add(file: string, ...rows: Row[]) {
    const known = rows.map((row) => knownOn(this.today, file, row)).filter((row) => row !== null);
    const before = this.rows.get(file);
    if (before) for (const row of known) before.push(row);
    else this.rows.set(file, known);
  }

  /** The rows of a file of `facts/` in which the column has the value. */
  facts(file: string, column: string, value: string): Fact[] {
    return ((this.rows.get(file) ?? []) as Fact[]).filter((row) => row[column] === value);
  }

  /** Writes one CSV file per table into the folder; answers how many rows they hold. */
  async write(folder: string): Promise<number> {
    mkdirSync(folder, { recursive: true });
    let written = 0;
    for (const [file, rows] of this.rows) {
      const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
      await pipeline(
        rows.map((row) => columns.map((column) => textOf(row[column]))),
        stringify({ header: true, columns, cast: { boolean: String } }),
        createWriteStream(join(folder, `${file}.csv`)),
      );
      written += rows.length;
    }
    return written;
  }
}
