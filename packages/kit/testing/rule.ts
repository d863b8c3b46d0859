/** A rule of the data: statements that keep it, statements that break it, and the constraint that says so. */
export interface Rule {
  readonly rule: string;
  readonly kept: string;
  readonly broken: string;
  readonly constraint: string;
}
