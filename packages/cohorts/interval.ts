/** Where a share may lie. */
export interface Interval {
  readonly least: number;
  readonly most: number;
}

/** So many standard errors to both sides hold 95 of 100. */
const STANDARD_ERRORS = 1.959963984540054;

/** Where the share lies, in 95 of 100 cases, of which some of all are a sample (Wilson 1927). */
export function wilson(some: number, all: number): Interval {
  const share = some / all;
  const pull = STANDARD_ERRORS ** 2 / all;
  const middle = (share + pull / 2) / (1 + pull);
  const width = (STANDARD_ERRORS * Math.sqrt((share * (1 - share)) / all + pull / (4 * all))) / (1 + pull);
  return { least: some === 0 ? 0 : middle - width, most: some === all ? 1 : middle + width };
}

/** The same of numbers that are rounded to a base: it holds the intervals of all numbers that these may stand for. */
export function intervalOf(some: number, all: number, base: number): Interval {
  const [fewest, most] = standsFor(some, base);
  const [least, greatest] = standsFor(all, base);
  return {
    least: wilson(Math.min(fewest, greatest), greatest).least,
    most: wilson(Math.min(most, least), least).most,
  };
}

/** The least and the greatest number that is told as this one. */
const standsFor = (number: number, base: number): [least: number, greatest: number] =>
  base === 1 ? [number, number] : [Math.max(0, Math.floor(number - base / 2) + 1), Math.floor(number + base / 2)];
