import { readdir } from 'node:fs/promises';
import { suggestionList } from 'graphql/jsutils/suggestionList.js';
import type { Rejects } from './rejects.ts';
import type { Table } from './table.ts';

/** The tables whose files lie in a folder, in load order; a CSV file that fills no table becomes a reject. */
export async function tablesIn(folder: string, tables: Table[], rejects: Rejects): Promise<Table[]> {
  const files = (await filesOf(folder)).filter((file) => file.endsWith('.csv') && !file.endsWith('rejects.csv')).sort();
  const known = tables.map(({ file }) => file);
  for (const file of files.filter((name) => !known.includes(name))) {
    const [nearest] = suggestionList(file, known);
    const reason = `fills no table${nearest === undefined ? '' : `; did you mean ${nearest}?`}`;
    rejects.add({ file }, 1, { column: null, value: null, reason });
  }
  return tables.filter(({ file }) => files.includes(file));
}

async function filesOf(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    throw new Error(`The folder ${folder} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
}
