/** How far the products of shares may be off: half is reached although they come to a hair more. */
const NEARLY = 1e-9;

/** The first day by which half got there, and of how many it hangs: those who were still on their way. */
export interface Half {
  readonly days: number;
  readonly onTheirWay: number;
}

/**
 * When half of all got there by the estimate of Kaplan and Meier (1958), of the days that some took and those that
 * others have waited so far, both ascending; null while fewer did. Who waits counts as on the way until then.
 */
export function halfOf(took: readonly number[], waited: readonly number[]): Half | null {
  let left = 1;
  for (let i = 0, gone = 0; i < took.length; ) {
    const days = took[i] as number;
    while (gone < waited.length && (waited[gone] as number) < days) gone += 1;
    const onTheirWay = took.length - i + waited.length - gone;
    const arrived = countOf(days, took, i);
    left *= 1 - arrived / onTheirWay;
    if (left <= 0.5 + NEARLY) return { days, onTheirWay };
    i += arrived;
  }
  return null;
}

/** How many in a row, from a place on, are the same number. */
function countOf(number: number, ascending: readonly number[], from: number): number {
  let until = from;
  while (ascending[until] === number) until += 1;
  return until - from;
}
