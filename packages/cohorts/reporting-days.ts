import { badUserInput, dayAfter, today } from '@dienstweg/kit';

/**
 * Refuses a day that is no reporting day (Stichtag), the last day of a quarter that is over, and names the nearest
 * ones: numbers of two days in a row would tell who came on the second.
 */
export function refuseOtherDays(asOf: string) {
  if (asOf < today() && isFirstOfQuarter(dayAfter(asOf))) return;
  const [before, next] = [quarterEnd(asOf, -1), quarterEnd(asOf, 0)];
  const nearest = next < today() ? [before, next] : [quarterEnd(today(), -2), quarterEnd(today(), -1)];
  throw badUserInput({
    EN: `asOf: ${asOf} is no reporting day. The nearest are ${nearest.join(' and ')}.`,
    DE: `asOf: ${asOf} ist kein Stichtag. Die nächsten sind ${nearest.join(' und ')}.`,
  });
}

/** The reporting day of which numbers are told where no day is asked about. */
export const newestReportingDay = () => quarterEnd(today(), -1);

/**
 * The day as of which something counts as ever recorded: the newest reporting day, so that what is never recorded is
 * not told from one day to the next; the day asked about where that is later.
 */
export function everRecordedBy(asOf: string): string {
  const newest = newestReportingDay();
  return asOf > newest ? asOf : newest;
}

/**
 * Refuses a span that is no calendar year: numbers of all spans between some days, each rounded by itself, would tell
 * exactly how many came in each of them.
 */
export function refuseOtherSpans({ from, until }: { from?: string | null; until?: string | null }, path: string) {
  if (!from && !until) return;
  const year = Number(from?.slice(0, 4));
  if (from !== firstOf(year) || until !== firstOf(year + 1))
    throw badUserInput({
      EN: `${path}: spans of published numbers are calendar years, such as 2020-01-01 until 2021-01-01.`,
      DE: `${path}: Zeiträume veröffentlichter Zahlen sind Kalenderjahre, etwa 2020-01-01 bis 2021-01-01.`,
    });
}

const firstOf = (year: number) => `${String(year).padStart(4, '0')}-01-01`;

const isFirstOfQuarter = (day: string) => /-(01|04|07|10)-01$/.test(day);

/** The last day of the quarter so many after the one that a day lies in. */
function quarterEnd(day: string, quarters: number): string {
  const [year, month] = day.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, (Math.floor((month - 1) / 3) + quarters + 1) * 3, 0)).toISOString().slice(0, 10);
}
