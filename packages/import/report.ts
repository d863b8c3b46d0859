import type { Reject } from './rejects.ts';

export interface ImportOptions {
  /** Load the good rows of a service even if some of its rows are refused. */
  skipBad?: boolean | undefined;
  /** Where refused rows are listed; `import.rejects.csv` in the folder unless given. */
  rejectsFile?: string | undefined;
  /** Called as records are read: how many more of which file. */
  progress?: (file: string, records: number) => void;
}

/** What became of one file, in records. */
export interface FileReport {
  service: string;
  file: string;
  records: number;
  inserted: number;
  changed: number;
  unchanged: number;
  refused: number;
}

/** What is odd about rows, though nothing is wrong: how many they are, of how many, and the key of one. */
export interface Warning {
  file: string;
  column: string;
  rows: number;
  of: number;
  example: string;
  reason: string;
}

/** How many rows of a file are complete, in what respect. */
export interface Completeness {
  file: string;
  complete: number;
  of: number;
  respect: string;
}

/**
 * What an import did. `excluded` names the services of which nothing was written, with the reason; `ignored` whatever
 * lies in the folder and is no CSV file. `rejects.fault` says why their file could not be written.
 */
export interface ImportReport {
  files: FileReport[];
  excluded: ReadonlyMap<string, string>;
  ignored: readonly string[];
  warnings: readonly Warning[];
  completeness: readonly Completeness[];
  rejects: { count: number; file: string; first: readonly Reject[]; fault: string | null };
  milliseconds: number;
}
