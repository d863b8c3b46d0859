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
