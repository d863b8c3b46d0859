import { join } from 'node:path';
import { type OpenCsv, openCsv } from './csv.ts';
import { tablesIn } from './folder.ts';
import { mergeStaged } from './merge.ts';
import { inOrderOfReference, refuseUnknown } from './references.ts';
import { Rejects } from './rejects.ts';
import type { FileReport, ImportOptions, ImportReport } from './report.ts';
import { areSettled, beginStrictly, type ImportService, inTransactions, type Sessions } from './session.ts';
import { stage } from './stage.ts';
import type { Staging } from './staging.ts';
import { type Table, tablesOf } from './table.ts';
import { withholdFaulty } from './withhold.ts';

/**
 * Loads a folder of CSV files into the services, one transaction each. Nothing of a service is written if one of its
 * rows is refused, unless `skipBad`; throws where the folder or a database cannot be reached.
 */
export async function importFolder(
  folder: string,
  services: ImportService[],
  options: ImportOptions = {},
): Promise<ImportReport> {
  const started = performance.now();
  const tables = tablesOf(services);
  const report = await inTransactions(services, async (sessions) => {
    const loaded = await load(folder, tables, sessions, options);
    if (await areSettled(sessions)) return loaded;
    await beginStrictly(sessions);
    return load(folder, tables, sessions, options);
  });
  return { ...report, milliseconds: performance.now() - started };
}

async function load(folder: string, tables: Table[], sessions: Sessions, options: ImportOptions) {
  const rejects = new Rejects(options.rejectsFile ?? join(folder, 'import.rejects.csv'));
  try {
    const present = await tablesIn(folder, tables, rejects);
    const loaded = await loadFiles(folder, tables, present, sessions, rejects, options);
    return { ...loaded, rejects: { count: rejects.count, file: rejects.path, first: rejects.first } };
  } finally {
    await rejects.close();
  }
}

async function loadFiles(
  folder: string,
  tables: Table[],
  present: Table[],
  sessions: Sessions,
  rejects: Rejects,
  { skipBad = false, progress }: ImportOptions,
) {
  const catalogue = {
    sessions,
    tables: new Map(tables.map((table) => [table.name, table])),
    staged: new Set<string>(),
  };
  const reports = new Map(present.map((table) => [table, emptyReport(table)]));
  const stagings: Staging[] = [];
  for (const [table, file] of opened(folder, inOrderOfReference(present))) {
    const client = sessions.get(table.service)!;
    const report = reports.get(table)!;
    const staging = await stage(client, table, file, rejects, (records) => {
      report.records += records;
      if (!table.repeated) progress?.(table.file, records);
    });
    if (!staging) continue;
    stagings.push(staging);
    catalogue.staged.add(table.name);
    await refuseUnknown(staging, catalogue, rejects);
    const merged = await mergeStaged(client, staging, rejects);
    Object.assign(report, merged, { unchanged: (await staging.count()) - merged.inserted - merged.changed });
  }
  const withheld = skipBad ? new Map<string, string>() : await withholdFaulty(stagings, tables, catalogue, rejects);
  return { files: [...reports.values()].map((report) => finished(report, withheld.has(report.service))), withheld };
}

/** The files of the tables, each opened while the one before it is loaded. */
function* opened(folder: string, tables: Table[]): Generator<[Table, Promise<OpenCsv>]> {
  const open = ({ file }: Table) => {
    const opening = openCsv(join(folder, file));
    opening.catch(() => undefined); // told to whoever loads it
    return opening;
  };
  let next = tables[0] && open(tables[0]);
  for (const [at, table] of tables.entries()) {
    const current = next!;
    const following = tables[at + 1];
    next = following && open(following);
    yield [table, current];
  }
}

const emptyReport = ({ service, file }: Table): FileReport => ({
  service,
  file,
  records: 0,
  inserted: 0,
  changed: 0,
  unchanged: 0,
  refused: 0,
});

function finished(report: FileReport, withheld: boolean): FileReport {
  const refused = report.records - report.inserted - report.changed - report.unchanged;
  return withheld ? { ...report, inserted: 0, changed: 0, unchanged: 0, refused } : { ...report, refused };
}
