import { join } from 'node:path';
import { escapeIdentifier as quote } from 'pg';
import { complete } from './complete.ts';
import { type OpenCsv, openCsv } from './csv.ts';
import { excludeFaulty } from './exclude-faulty.ts';
import { type Folder, readFolder } from './folder.ts';
import { mergeStaged } from './merge.ts';
import { inOrderOfReference, refuseUnknown } from './references.ts';
import { Rejects } from './rejects.ts';
import type { FileReport, ImportOptions, ImportReport } from './report.ts';
import type { RowCheck } from './rows.ts';
import { areSettled, beginStrictly, type ImportService, inTransactions, type Sessions } from './session.ts';
import { stage } from './stage.ts';
import type { Staging } from './staging.ts';
import { type Table, tablesOf } from './table.ts';

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
  const tables = checkedTablesOf(services);
  const report = await inTransactions(services, async (sessions) => {
    let loaded = await load(folder, tables, sessions, options);
    if (!(await areSettled(sessions))) {
      await beginStrictly(sessions);
      loaded = await load(folder, tables, sessions, options);
    }
    await complete(tables, sessions, loaded.files);
    await countAnew(tables, sessions, loaded);
    return { ...loaded, ...(await findingsOf(services, sessions, loaded)) };
  });
  return { ...report, milliseconds: performance.now() - started };
}

function checkedTablesOf(services: ImportService[]): Table[] {
  const checks = new Map<string, RowCheck>(
    services.flatMap(({ name, rowChecks = {} }) =>
      Object.entries(rowChecks).map(([file, check]) => [`${name}/${file}.csv`, check]),
    ),
  );
  return tablesOf(services).map((table) => ({ ...table, check: checks.get(`${table.service}/${table.file}`) }));
}

type Loaded = Omit<ImportReport, keyof Findings | 'milliseconds'>;

async function load(folder: string, tables: Table[], sessions: Sessions, options: ImportOptions): Promise<Loaded> {
  const rejects = new Rejects(options.rejectsFile ?? join(folder, 'import.rejects.csv'));
  let loaded: Omit<Loaded, 'rejects'>;
  let fault: string | null;
  try {
    const { paths, ignored } = await readFolder(folder, tables, rejects);
    loaded = { ...(await loadFiles(paths, tables, sessions, rejects, options)), ignored };
  } finally {
    fault = await rejects.close();
  }
  return { ...loaded, rejects: { count: rejects.count, file: rejects.path, first: rejects.first, fault } };
}

/**
 * PostgreSQL plans by what it counted in a table, and would count again only minutes later: until then, the first
 * questions about what was imported would be planned for empty tables.
 */
async function countAnew(tables: Table[], sessions: Sessions, { files }: Loaded) {
  for (const { service, file, inserted, changed } of files) {
    const table = tables.find((each) => each.service === service && each.file === file);
    if (table && inserted + changed > 0) await sessions.get(service)?.query(`analyze ${quote(table.name)}`);
  }
}

type Findings = Pick<ImportReport, 'warnings' | 'completeness'>;

/** What the services of which something was loaded find odd about their rows, and how complete they find them. */
async function findingsOf(services: ImportService[], sessions: Sessions, { files, excluded }: Loaded) {
  const found: { [Kind in keyof Findings]: Findings[Kind][number][] } = { warnings: [], completeness: [] };
  for (const { name, importWarnings = [], importCompleteness = [] } of services) {
    if (excluded.has(name) || !files.some(({ service }) => service === name)) continue;
    const client = sessions.get(name)!;
    for (const statement of importWarnings) found.warnings.push(...(await client.query(statement)).rows);
    for (const statement of importCompleteness) found.completeness.push(...(await client.query(statement)).rows);
  }
  return found;
}

async function loadFiles(
  paths: Folder['paths'],
  tables: Table[],
  sessions: Sessions,
  rejects: Rejects,
  { skipBad = false, progress }: ImportOptions,
) {
  const catalogue = {
    sessions,
    tables: new Map(tables.map((table) => [table.name, table])),
    staged: new Set<string>(),
  };
  const present = [...paths.keys()];
  const reports = new Map(present.map((table) => [table, emptyReport(table)]));
  const stagings: Staging[] = [];
  for (const [table, file] of opened(paths, inOrderOfReference(present))) {
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
  const excluded = skipBad ? new Map<string, string>() : await excludeFaulty(stagings, tables, catalogue, rejects);
  return { files: [...reports.values()].map((report) => finished(report, excluded.has(report.service))), excluded };
}

/** The files of the tables, each opened while the one before it is loaded. */
function* opened(paths: Folder['paths'], tables: Table[]): Generator<[Table, Promise<OpenCsv>]> {
  const open = (table: Table) => {
    const opening = openCsv(paths.get(table)!);
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

function finished(report: FileReport, excluded: boolean): FileReport {
  const refused = report.records - report.inserted - report.changed - report.unchanged;
  return excluded ? { ...report, inserted: 0, changed: 0, unchanged: 0, refused } : { ...report, refused };
}
