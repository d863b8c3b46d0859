/** What makes a whole file unreadable, and the line where it shows. */
export class FileFault extends Error {
  readonly line: number;
  readonly column: string | null;
  constructor(line: number, message: string, column: string | null = null) {
    super(message);
    this.line = line;
    this.column = column;
  }
}

/** What is said where PostgreSQL's own words would be no help to whoever wrote the file. */
export const NOT_TAKEN = 'holds a value that the database cannot take';
