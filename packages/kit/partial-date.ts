export type DatePrecision = 'DAY' | 'MONTH' | 'YEAR';

/** A day known only so far: the first day of the known month or year, and how exact it is. */
export interface PartialDate {
  date: string;
  precision: DatePrecision;
}

/** Joins the two columns of a partial date; null where the day is unknown. */
export const partialDate = (date: string | null, precision: DatePrecision | null): PartialDate | null =>
  date === null ? null : { date, precision: precision ?? 'DAY' };
