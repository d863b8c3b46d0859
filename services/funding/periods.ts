const DAY = 86_400_000;

/** Share of a period, both days included, that has passed at the end of a day. */
export function shareElapsed(from: string, until: string, asOf: string): number {
  const days = (first: string, last: string) => (Date.parse(last) - Date.parse(first)) / DAY + 1;
  return Math.min(Math.max(days(from, asOf) / days(from, until), 0), 1);
}
