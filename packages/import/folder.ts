import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { suggestionList } from 'graphql/jsutils/suggestionList.js';
import type { Rejects } from './rejects.ts';
import type { Table } from './table.ts';

/** What lies in a folder: the file of each table, in load order, and the names of all that is passed over. */
export interface Folder {
  paths: ReadonlyMap<Table, string>;
  ignored: readonly string[];
}

/**
 * Looks for the files of tables, in capitals or not. A CSV file that fills no table, or one that is there twice,
 * becomes a reject.
 */
export async function readFolder(folder: string, tables: Table[], rejects: Rejects): Promise<Folder> {
  const names = (await namesIn(folder)).filter((name) => resolve(folder, name) !== resolve(rejects.path));
  const files = Map.groupBy(names.filter(isImported), (name) => name.toLowerCase());
  const known = new Set(tables.map(({ file }) => file));
  for (const [file, spellings] of files) {
    if (!known.has(file)) for (const name of spellings) refuse(name, fillsNone(file, [...known]), rejects);
    else if (spellings.length > 1) refuse(file, `is there as ${spellings.join(' and ')}: keep one of them`, rejects);
  }
  const single = ({ file }: Table) => (files.get(file)?.length === 1 ? files.get(file) : undefined);
  return {
    paths: new Map(tables.flatMap((table) => single(table)?.map((name) => [table, join(folder, name)] as const) ?? [])),
    ignored: names.filter((name) => !isImported(name)),
  };
}

/** Rejects of other imports, and what programs hide beside a file that is open, are no rows. */
const isImported = (name: string) => /^[^.~].*\.csv$/i.test(name) && !/rejects\.csv$/i.test(name);

const refuse = (file: string, reason: string, rejects: Rejects) =>
  rejects.add({ file }, 1, { column: null, value: null, reason });

function fillsNone(file: string, known: string[]): string {
  const [nearest] = suggestionList(file, known);
  return `fills no table${nearest === undefined ? '' : `; did you mean ${nearest}?`}`;
}

/** Names of files, and of folders with a slash behind. */
async function namesIn(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name)).sort();
  } catch (error) {
    throw new Error(`The folder ${folder} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
}
