import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { demo } from '@dienstweg/demo';
import { parse } from 'csv-parse/sync';

/** The files of the demo as they would be imported, in one database, so that SQL can ask across the four services. */
export async function loadDemo(today: string): Promise<DatabaseSync> {
  const folder = mkdtempSync(join(tmpdir(), 'dienstweg-demo-'));
  const database = new DatabaseSync(':memory:');
  try {
    await demo(today).write(folder);
    for (const file of readdirSync(folder)) loadFile(database, join(folder, file));
  } finally {
    rmSync(folder, { recursive: true });
  }
  return database;
}

function loadFile(database: DatabaseSync, path: string) {
  const table = basename(path, '.csv').replaceAll('-', '_');
  const [header = [], ...rows] = parse(readFileSync(path)) as string[][];
  database.exec(`create table ${table} (${header.map((column) => `"${column}" ${kindOf(column)}`).join()}); begin`);
  const insert = database.prepare(`insert into ${table} values (${header.map(() => '?').join()})`);
  for (const row of rows) insert.run(...row.map((cell) => (cell === '' ? null : cell)));
  database.exec('commit');
  if (header.includes('participant_id')) database.exec(`create index ${table}_of on ${table} (participant_id)`);
  if (header.includes('id')) database.exec(`create index ${table}_id on ${table} (id)`);
  if (header.includes('participation_id')) database.exec(`create index ${table}_stay on ${table} (participation_id)`);
}

const NUMBERS = /^(participant_id|minimum|maximum|positions|round|amount|entry_age|entry_children|latitude|longitude)$/;
const kindOf = (column: string) => (NUMBERS.test(column) ? 'real' : 'text');
