import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';

type Cell = string | number | boolean | null | undefined | readonly (string | number)[];
export type Row = Record<string, Cell>;

const textOf = (cell: Cell) => (Array.isArray(cell) ? cell.join('|') || '|' : cell);

/** Rows by import file, in the order in which they were added. */
export class Tables {
  readonly rows = new Map<string, Row[]>();

  add(file: string, ...rows: Row[]) {
    const known = this.rows.get(file);
    if (known) known.push(...rows);
    else this.rows.set(file, rows);
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
