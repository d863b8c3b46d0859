export { openCsv } from './csv.ts';
export { FileFault } from './fault.ts';
export { importFolder } from './import-folder.ts';
export { isKeepable, isPlausibleDay, isPlausibleSum } from './kinds.ts';
export type { FileReport, ImportOptions, ImportReport } from './report.ts';
export type { RowCheck } from './rows.ts';
export type { ImportService } from './session.ts';
export { type Table, tablesOf } from './table.ts';
