import { suggestionList } from 'graphql/jsutils/suggestionList.js';
import { copyText, type Refusal, readerOf } from './cells.ts';
import type { Column, Table } from './table.ts';

/**
 * The columns of a file in its order: undefined where another service takes one, null where a column has no name, which
 * is no fault as long as nothing stands in it.
 */
export type Header = readonly (Column | undefined | null)[];

/** The columns that a header names, and what is wrong with it. Nameless ones at its end do not count. */
export function readHeader(cells: string[], table: Table): { header: Header; refusals: Refusal[] } {
  const trimmed = cells.map((cell) => cell.trim());
  const isElsewhere = (name: string) => table.elsewhere.has(name);
  const header = trimmed
    .slice(0, trimmed.findLastIndex((name) => name !== '') + 1)
    .map((name) => table.columns.find((column) => column.name === name) ?? (isElsewhere(name) ? undefined : null));
  const names = trimmed.filter((name) => name !== '');
  const missing = table.columns.filter(({ name, whenEmpty }) => whenEmpty === null && !names.includes(name));
  const refusals = [
    ...names
      .filter((name, at) => names.indexOf(name) < at)
      .map((name) => ({ column: name, value: null, reason: 'stands in the header twice' })),
    ...names
      .filter((name) => !isElsewhere(name) && !header.some((column) => column?.name === name))
      .map((name) => unknown(name, table)),
    ...missing.map(({ name }) => ({ column: name, value: null, reason: 'is missing in the header' })),
  ];
  return { header, refusals };
}

function unknown(name: string, table: Table): Refusal {
  const [nearest] = suggestionList(
    name,
    table.columns.map((column) => column.name),
  );
  return {
    column: name,
    value: null,
    reason: `is not a column of this file${nearest === undefined ? '' : `; did you mean ${nearest}?`}`,
  };
}

/**
 * What is wrong with a row whose cells are readable: reasons by column. Cells are spelled as PostgreSQL spells them;
 * empty ones are left out.
 */
export type RowCheck = (cells: Readonly<Record<string, string>>) => Readonly<Record<string, string>>;

/** Reads a record to a row in COPY's text format, or tells everything that is wrong with it. */
export function rowReader(header: Header, check?: RowCheck): (cells: string[]) => string | Refusal[] {
  const columns = header.flatMap((column, at) => (column ? [{ name: column.name, at, read: readerOf(column) }] : []));
  return (cells) => {
    const misplaced = misplacedIn(cells, header);
    if (misplaced) return [{ column: null, value: null, reason: misplaced }];
    const values = columns.map(({ at, read }) => read(cells[at] as string));
    if (!values.every(isValue)) return values.filter(isRefusal);
    const faults = check ? Object.entries(check(filled(columns, values))) : [];
    if (faults.length > 0) return faults.map(([column, reason]) => ({ column, value: null, reason }));
    return values.map(copyText).join('\t');
  };
}

const isRefusal = (value: string | null | Refusal): value is Refusal => typeof value === 'object' && value !== null;
const isValue = (value: string | null | Refusal): value is string | null => !isRefusal(value);

const filled = (columns: readonly { name: string }[], values: readonly (string | null)[]) =>
  Object.fromEntries(columns.map(({ name }, at) => [name, values[at] as string]).filter(([, value]) => value !== null));

const isFilled = (cell = '') => cell.trim() !== '';

/**
 * Cells beyond the header's last name are none of the table's as long as they are blank: spreadsheets write the whole
 * used area.
 */
function misplacedIn(cells: string[], header: Header): string | null {
  const width = Math.min(cells.length, Math.max(header.length, cells.findLastIndex(isFilled) + 1));
  if (width !== header.length) return `has ${width} cells where the header has ${header.length}`;
  const at = header.findIndex((column, at) => column === null && isFilled(cells[at]));
  return at === -1 ? null : `has a value in cell ${at + 1}, whose column has no name`;
}
