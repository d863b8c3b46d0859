const DAY = 86_400_000;

/** Days since 1970 of an ISO date. */
export const dayOf = (date: string) => Date.parse(date) / DAY;
export const dateOf = (day: number) => new Date(day * DAY).toISOString().slice(0, 10);
export const plusDays = (date: string, days: number) => dateOf(dayOf(date) + days);
export const plusMonths = (date: string, months: number) => {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))).toISOString().slice(0, 10);
};
export const earliest = (...dates: string[]) => dates.reduce((a, b) => (a < b ? a : b));
export const latest = (...dates: string[]) => dates.reduce((a, b) => (a > b ? a : b));

/** By Gauss's rule as Lichtenberg completed it; in days since 1970. */
function easter(year: number): number {
  const century = Math.floor(year / 100);
  const moon = 15 + Math.floor((3 * century + 3) / 4) - Math.floor((8 * century + 13) / 25);
  const age = (19 * (year % 19) + moon) % 30;
  const fullMoon = 21 + age - Math.floor((age + Math.floor((year % 19) / 11)) / 29);
  const sunday = 7 - ((year + Math.floor(year / 4) + 2 - Math.floor((3 * century + 3) / 4)) % 7);
  return dayOf(`${year}-03-01`) - 1 + fullMoon + 7 - ((fullMoon - sunday) % 7);
}

const AROUND_EASTER = [-2, 1, 39, 50];
const EVERY_YEAR = ['01-01', '05-01', '10-03', '12-25', '12-26'];
const holidays = new Map<number, Set<number>>();

/** The holidays that all Länder keep. */
function holidaysOf(year: number): Set<number> {
  const known = holidays.get(year);
  if (known) return known;
  const sunday = easter(year);
  const found = new Set([
    ...AROUND_EASTER.map((days) => sunday + days),
    ...EVERY_YEAR.map((on) => dayOf(`${year}-${on}`)),
  ]);
  holidays.set(year, found);
  return found;
}

function isWorkday(day: number): boolean {
  const on = new Date(day * DAY);
  return on.getUTCDay() % 6 !== 0 && !holidaysOf(on.getUTCFullYear()).has(day);
}

function step(date: string, by: 1 | -1): string {
  let day = dayOf(date);
  while (!isWorkday(day)) day += by;
  return dateOf(day);
}

/** The day itself or, if nobody works then, the next on which people do. */
export const workday = (date: string) => step(date, 1);
export const workdayBefore = (date: string) => step(date, -1);
