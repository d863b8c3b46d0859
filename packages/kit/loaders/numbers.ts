/** A set of whole numbers, such as the keys of the rows that somebody wants to see. */
export interface NumberSet {
  readonly size: number;
  numbers(): Uint32Array;
  /** Up to `limit` numbers above `after`, in ascending order. */
  above(after: number, limit: number): number[];
}
