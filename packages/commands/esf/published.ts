import { readFile } from 'node:fs/promises';
import { FileFault, openCsv } from '@dienstweg/import';
import { utf8Text } from '@dienstweg/kit';
import { type Shape, tidy } from './shape.ts';

/**
 * A row of a published list as it stands there, with its line in a CSV file or its number in a JSON list; `fault` is
 * what makes it no row.
 */
export interface Published {
  at: number;
  cells: Record<string, string>;
  fault?: string;
}

interface List {
  names: readonly string[];
  rows: Published[];
}

/** Reads the rows of a published list, at least one; throws where the file is not of its format or not of its shape. */
export async function readPublished(file: string, shape: Shape): Promise<Published[]> {
  try {
    const { names, rows } = await readers[shape.format](file, shape);
    if (rows.length === 0) throw new Error('The list holds no operations.');
    requireColumns(names, shape);
    return rows;
  } catch (error) {
    const line = error instanceof FileFault ? ` line ${error.line}` : '';
    throw new Error(`${file}${line}: ${(error as Error).message}`);
  }
}

function requireColumns(found: readonly string[], { columns }: Shape): void {
  const wanted = Object.values(columns);
  const missing = wanted.filter((name) => !found.includes(name));
  if (missing.length > 0) throw new Error(`The list is not of this shape: it has no column ${missing.join(', ')}.`);
  const twice = wanted.filter((name) => found.indexOf(name) !== found.lastIndexOf(name));
  if (twice.length > 0) throw new Error(`The list has more than one column ${twice.join(', ')}.`);
}

const readers = { csv: readCsvList, json: readJsonList };

async function readCsvList(file: string): Promise<List> {
  const { header, batches } = await openCsv(file);
  const names = header.cells.map(tidy);
  const rows: Published[] = [];
  for await (const batch of batches)
    for (const { line, cells } of batch) {
      const width = cells.findLastIndex((cell) => tidy(cell) !== '') + 1;
      rows.push({
        at: line,
        cells: Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ''])),
        ...(width > names.length && { fault: `has ${width} cells where the header has ${names.length}` }),
      });
    }
  return { names, rows };
}

async function readJsonList(file: string, { amount }: Shape): Promise<List> {
  const list: unknown = JSON.parse(utf8Text(await readFile(file)));
  if (!Array.isArray(list)) throw new Error('holds no list');
  const entries = list.map((entry: Record<string, unknown> | null) => Object.entries(entry ?? {}));
  const names = new Set(entries.flat().map(([name]) => name));
  const rows = entries.map((cells, index) => ({
    at: index + 1,
    cells: Object.fromEntries(cells.map(([name, value]) => [tidy(name), cellOf(value, amount)])),
  }));
  return { names: [...names].map(tidy), rows };
}

/** JSON writes the decimals of its numbers behind a point, however the list writes its amounts. */
function cellOf(value: unknown, { decimal }: Shape['amount']): string {
  if (typeof value === 'number') return String(value).replace('.', decimal);
  return value === null || typeof value === 'object' ? '' : String(value);
}
