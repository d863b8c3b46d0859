/** How a cell of one kind is written in a file (`expected`) and read: to PostgreSQL's spelling, or undefined where it is not of the kind. */
export interface CellKind {
  expected: string;
  read(cell: string): string | undefined;
}

const text: CellKind = {
  expected: 'text without control characters',
  read: (cell) => (/[^\P{Cc}\t\n\r]/u.test(cell) ? undefined : cell),
};

const integer = (low: bigint, high: bigint): CellKind => ({
  expected: 'a whole number',
  read(cell) {
    if (!/^-?\d{1,19}$/.test(cell)) return undefined;
    if (cell.length < 5) return cell;
    const value = BigInt(cell);
    return value >= low && value <= high ? cell : undefined;
  },
});

const decimal: CellKind = {
  expected: 'a number such as 12.5 or 12,5, without thousands separators',
  read: (cell) => (/^-?\d{1,30}([.,]\d{1,30})?$/.test(cell) ? cell.replace(',', '.') : undefined),
};

const truth: Record<string, string> = { true: 'true', ja: 'true', false: 'false', nein: 'false' };
const boolean: CellKind = { expected: 'true, false, ja or nein', read: (cell) => truth[cell.toLowerCase()] };

const date: CellKind = {
  expected: 'a date that exists, such as 2024-12-31 or 31.12.2024',
  read(cell) {
    const iso = /^\d{4}-\d\d-\d\d$/.test(cell) ? cell : cell.replace(/^(\d\d?)\.(\d\d?)\.(\d{4})$/, germanToIso);
    return exists(iso) ? iso : undefined;
  },
};

const germanToIso = (_: string, day: string, month: string, year: string) =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

/** Whether an ISO day is in the calendar. */
function exists(iso: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(iso)) return false;
  const [year, month, day] = [Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8))];
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const daysIn = (year: number, month: number) => (month === 2 && isLeap(year) ? 29 : monthLengths[month - 1]!);
const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const instant: CellKind = {
  expected: 'an instant such as 2024-12-31T09:30:00Z',
  read(cell) {
    const parts = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,6})?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/.exec(
      cell,
    );
    return parts && exists(parts[1]!) ? cell : undefined;
  },
};

const time: CellKind = {
  expected: 'a time of day such as 09:30',
  read: (cell) => (/^([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(cell) ? cell : undefined),
};

const json: CellKind = {
  expected: 'JSON',
  read(cell) {
    try {
      return text.read(JSON.stringify(JSON.parse(cell)));
    } catch {
      return undefined;
    }
  },
};

const int2 = integer(-(2n ** 15n), 2n ** 15n - 1n);
const int4 = integer(-(2n ** 31n), 2n ** 31n - 1n);
const int8 = integer(-(2n ** 63n), 2n ** 63n - 1n);
const float: CellKind = decimal;

const kinds: Record<string, CellKind> = {
  text,
  varchar: text,
  'character varying': text,
  smallint: int2,
  int2,
  int: int4,
  integer: int4,
  int4,
  bigint: int8,
  int8,
  numeric: decimal,
  decimal,
  real: float,
  float4: float,
  'double precision': float,
  float8: float,
  boolean,
  bool: boolean,
  date,
  time,
  json,
  jsonb: json,
  timestamptz: instant,
  'timestamp with time zone': instant,
};

/** The kind of cell that a column of this SQL type takes; throws where a type has none. */
export function kindOf(type: string, column: string): CellKind {
  const kind = kinds[type];
  if (!kind) throw new Error(`The import cannot read ${column}: no kind of cell for the type ${type}.`);
  return kind;
}
