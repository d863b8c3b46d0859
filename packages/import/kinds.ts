import { isIsoDate } from '@dienstweg/kit';

/**
 * How a cell of one kind is written in a file (`expected`) and read: to PostgreSQL's spelling, or undefined where it is
 * not of the kind.
 */
export interface CellKind {
  name: string;
  expected: string;
  read(cell: string): string | undefined;
}

const text: CellKind = {
  name: 'text',
  expected: 'text without control characters',
  read: (cell) => (/[^\P{Cc}\t\n\r]/u.test(cell) ? undefined : cell),
};

const integer: CellKind = {
  name: 'whole number',
  expected: 'a whole number',
  read: (cell) => (/^-?\d{1,16}$/.test(cell) && Math.abs(Number(cell)) < 2 ** 31 ? cell : undefined),
};

/**
 * Whether a sum of money is none that was mistyped: the ESF+ as a whole has less than 100 thousand million euros to
 * spend.
 */
export const isPlausibleSum = (cents: number) => Math.abs(cents) < 1e13;

const cents: CellKind = {
  name: 'euro cents',
  expected: 'a whole number of euro cents below 100 thousand million euros, such as 123456 for 1,234.56 €',
  read: (cell) => (/^-?\d{1,16}$/.test(cell) && isPlausibleSum(Number(cell)) ? cell : undefined),
};

const decimal: CellKind = {
  name: 'decimal number',
  expected: 'a number such as 12.5 or 12,5, without thousands separators',
  read: (cell) => (/^-?\d{1,30}([.,]\d{1,30})?$/.test(cell) ? cell.replace(',', '.') : undefined),
};

const truth: Record<string, string> = {
  true: 'true',
  wahr: 'true',
  ja: 'true',
  false: 'false',
  falsch: 'false',
  nein: 'false',
};
const boolean: CellKind = {
  name: 'yes or no',
  expected: 'true, false, wahr, falsch, ja or nein',
  read: (cell) => truth[cell.toLowerCase()],
};

/** Whether a day is none that was mistyped: nothing that is recorded here was before or will be after these years. */
export const isPlausibleDay = (value: unknown) => isIsoDate(value) && value >= '1900' && value < '2101';

/** Days as they were written so far: a calendar has few, a file many. */
const days = new Map<string, string>();

const date: CellKind = {
  name: 'day',
  expected: 'a date that exists, from 1900 to 2100, such as 2024-12-31 or 31.12.2024',
  read(cell) {
    const known = days.get(cell);
    if (known !== undefined) return known;
    const iso = cell.replace(/^(\d\d?)\.(\d\d?)\.(\d{4})$/, germanToIso);
    if (!isPlausibleDay(iso)) return undefined;
    days.set(cell, iso);
    return iso;
  },
};

const germanToIso = (_: string, day: string, month: string, year: string) =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

const instant: CellKind = {
  name: 'instant',
  expected: 'an instant from 1900 to 2100, such as 2024-12-31T09:30:00Z',
  read(cell) {
    const parts = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,6})?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/.exec(
      cell,
    );
    return parts && isPlausibleDay(parts[1]) ? cell : undefined;
  },
};

const kinds: Record<string, CellKind> = {
  text,
  int: integer,
  bigint: cents,
  numeric: decimal,
  'double precision': decimal,
  boolean,
  date,
  timestamptz: instant,
};

/** The kind of cell that a column of this SQL type takes; throws where a type has none. */
export function kindOf(type: string, column: string): CellKind {
  const kind = kinds[type];
  if (!kind) throw new Error(`The import cannot read ${column}: no kind of cell for the type ${type}.`);
  return kind;
}
