import type { Reject } from './rejects.ts';

export interface ImportOptions {
  /** Load the good rows of a service even if some of its rows are refused. */
  skipBad?: boolean | undefined;
  /** Where refused rows are listed; `import.rejects.csv` in the folder unless told. */
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

/** What an import did. `withheld` names the services of which nothing was written, with the reason. */
export interface ImportReport {
  files: FileReport[];
  withheld: ReadonlyMap<string, string>;
  rejects: { count: number; file: string; first: readonly Reject[] };
  milliseconds: number;
}
