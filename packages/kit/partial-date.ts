import { dayAfter } from './today.ts';

type DatePrecision = 'DAY' | 'MONTH' | 'YEAR';

/** A day known only so far: the first day of the known month or year, how exact it is, and the last day it can be. */
export interface PartialDate {
  readonly date: string;
  readonly precision: DatePrecision;
  readonly latest: string;
}

/** Joins the two columns of a partial date; null where the day is unknown. */
export function partialDate(date: string | null, precision: DatePrecision | null): PartialDate | null {
  if (date === null) return null;
  return { date, precision: precision ?? 'DAY', latest: lastDay(date, precision ?? 'DAY') };
}

/** What follows on it: the next day, month or year. */
export const partialDateAfter = ({ latest, precision }: PartialDate) => partialDate(dayAfter(latest), precision);

/** The last day it can be, as `last_day` of the database has it: what happened on it must not count before. */
function lastDay(first: string, precision: DatePrecision): string {
  if (precision === 'DAY') return first;
  const [year = 0, month = 0] = first.split('-').map(Number);
  const last = new Date(0);
  last.setUTCFullYear(precision === 'YEAR' ? year + 1 : year, precision === 'YEAR' ? 0 : month, 0);
  return last.toISOString().slice(0, 10);
}
