export { openCsv } from './csv.ts';
export { FileFault } from './fault.ts';
export { importFolder } from './import-folder.ts';
export { isPlausibleDay, isPlausibleSum } from './kinds.ts';
export type { FileReport, ImportReport } from './report.ts';
export type { RowCheck } from './rows.ts';
export { type Table, tablesOf } from './table.ts';
