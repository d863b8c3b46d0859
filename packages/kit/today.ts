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

/** The day of an instant in Germany. */
export const dayInGermany = (instant: Date): string => inGermany.format(instant);
