import type { CsvError, Info } from 'csv-parse';
import { FileFault } from './fault.ts';
import { tooLong } from './lines.ts';

/** One record of a CSV file with the line it begins on. */
export interface CsvRecord {
  cells: string[];
  line: number;
}

/** The records of one file, as its parser meets them. */
export class Records {
  #header: string[] | undefined;
  #batch: CsvRecord[] = [];
  #last = 0;

  readonly add = (cells: string[], { lines }: Info): null => {
    this.#header ??= cells;
    this.#batch.push({ cells, line: lines === this.#last + 1 ? lines : lines - breaksIn(cells) });
    this.#last = lines;
    return null;
  };

  /** What was met since the last time, if anything was. */
  *take(): Generator<CsvRecord[]> {
    if (this.#batch.length > 0) yield this.#batch;
    this.#batch = [];
  }

  /** Where the parser gave up and why, or why the file cannot be opened; any other error as it is. */
  faultOf(error: unknown): unknown {
    const { code, column, lines, syscall } = error as CsvError & { column: number; lines: number; syscall?: string };
    if (syscall) return new FileFault(1, `cannot be read (${code})`);
    const reason = words[code];
    if (reason === undefined) return error;
    return new FileFault(ofOneCell.has(code) ? lines : this.#last + 1, reason, this.#header?.[column]?.trim());
  }
}

const breaksIn = (cells: string[]) => cells.join().split('\n').length - 1;

const words: Record<string, string> = {
  CSV_MAX_RECORD_SIZE: tooLong,
  CSV_QUOTE_NOT_CLOSED: 'opens a quote that is never closed',
  CSV_INVALID_CLOSING_QUOTE: 'has text after a closing quote',
  INVALID_OPENING_QUOTE: 'has a quote inside a cell that is not in quotes: put it in quotes, and double those inside',
};

/** Faults that the parser meets where they are; others it meets at the end of what it took for one cell. */
const ofOneCell = new Set(['CSV_INVALID_CLOSING_QUOTE', 'INVALID_OPENING_QUOTE']);
