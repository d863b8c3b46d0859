/** The last day of which the demo knows anything. */
export const HORIZON = '2024-06-30';

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
export const earliest = (...dates: (string | null | undefined)[]) =>
  dates.filter((date) => date != null).reduce((a, b) => (a < b ? a : b));
