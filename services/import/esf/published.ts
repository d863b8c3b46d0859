import { readFile } from 'node:fs/promises';
import { FileFault, openCsv } from '@dienstweg/kit';
import type { Shape } from './shape.ts';

/** A row of a published list as it stands there, with its line in a CSV file or its number in a JSON list. */
export interface Published {
  at: number;
  cells: Record<string, string>;
}

/** Reads the rows of a published list; throws where the file is not of its format. */
export async function readPublished(file: string, { format }: Shape): Promise<Published[]> {
  try {
    return await readers[format](file);
  } catch (error) {
    const line = error instanceof FileFault ? ` line ${error.line}` : '';
    throw new Error(`${file}${line}: ${(error as Error).message}`);
  }
}

const readers = { csv: readCsvList, json: readJsonList };

async function readCsvList(file: string): Promise<Published[]> {
  const { header, batches } = await openCsv(file);
  const rows: Published[] = [];
  for await (const batch of batches)
    for (const { line, cells } of batch)
      rows.push({ at: line, cells: Object.fromEntries(header.cells.map((name, at) => [name, cells[at] ?? ''])) });
  return rows;
}

async function readJsonList(file: string): Promise<Published[]> {
  const list: unknown = JSON.parse(await readFile(file, 'utf8'));
  if (!Array.isArray(list)) throw new Error('holds no list');
  return list.map((row: Record<string, unknown>, index) => ({
    at: index + 1,
    cells: Object.fromEntries(Object.entries(row).map(([name, value]) => [name, String(value ?? '')])),
  }));
}
