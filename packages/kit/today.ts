const inGermany = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' });
const MINUTE = 60_000;

let minute = Number.NaN;
let day = '';

/** Today's date in Germany. Days begin with a minute, so it is worked out once in each. */
export function today(): string {
  const now = Math.floor(Date.now() / MINUTE);
  if (now !== minute) {
    minute = now;
    day = inGermany.format(now * MINUTE);
  }
  return day;
}

/** SQL of the same. */
export const TODAY = "(now() at time zone 'Europe/Berlin')::date";

/** How many days it is from one day to another: from 2020-08-01 until 2020-08-03 it is 2. */
export const daysUntil = (from: string, until: string) => (Date.parse(until) - Date.parse(from)) / (24 * 60 * MINUTE);

/** The day so many days after a day: the one that follows on it, unless told. */
export const dayAfter = (day: string, days = 1) =>
  new Date(Date.parse(day) + days * 24 * 60 * MINUTE).toISOString().slice(0, 10);

/** The day of an instant in Germany. */
export const dayInGermany = (instant: Date): string => inGermany.format(instant);
