import { suggestionList } from 'graphql/jsutils/suggestionList.js';
import type { Column } from './table.ts';

/** Why a cell is refused. `value` is only given where it cannot be personal: a key or a value outside a closed list. */
export interface Refusal {
  column: string | null;
  value: string | null;
  reason: string;
}

/** Reads what stands in a cell to PostgreSQL's spelling, or tells why not. */
type ValueReader = (value: string) => string | Refusal;

/** Reads one cell to PostgreSQL's spelling, null where it is empty, or tells why not. */
export type CellReader = (cell: string) => string | null | Refusal;

/** The reader of one column's cells. */
export function readerOf(column: Column): CellReader {
  const read = column.list ? listReader(column) : valueReader(column);
  const whenEmpty = column.whenEmpty === NULL ? null : (column.whenEmpty ?? refuse(column, null, 'is required'));
  return (cell) => {
    const trimmed = cell.trim();
    return trimmed === '' ? whenEmpty : read(trimmed);
  };
}

function valueReader(column: Column): ValueReader {
  const { allowed, kind } = column;
  if (allowed) return (value) => (allowed.includes(value) ? value : refuse(column, value, notAllowed(value, allowed)));
  const refused = refuse(column, null, `is not ${kind.expected}`);
  return (value) => kind.read(value) ?? refused;
}

/** Values stand apart by `|`, or by blanks where there is no `|`; a lone `|` is the empty list. */
function listReader(column: Column): ValueReader {
  const read = valueReader(column);
  return (cell) => {
    const values = cell
      .split(cell.includes('|') ? '|' : /\s+/)
      .map((value) => value.trim())
      .filter((value) => value !== '')
      .map(read);
    return (
      values.find((value) => typeof value !== 'string') ?? `{${values.map((value) => JSON.stringify(value)).join(',')}}`
    );
  };
}

function notAllowed(value: string, allowed: string[]): string {
  const [nearest] = suggestionList(value, allowed);
  return `is not one of ${allowed.join(', ')}${nearest === undefined ? '' : `; did you mean ${nearest}?`}`;
}

const refuse = (column: Column, value: string | null, reason: string): Refusal => ({
  column: column.name,
  value,
  reason,
});

/** How COPY's text format writes null. */
export const NULL = '\\N';

const special = /[\\\t\n\r]/;
const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** A value in COPY's text format. */
export function copyText(value: string | null): string {
  if (value === null) return NULL;
  return special.test(value) ? value.replace(/[\\\t\n\r]/g, (character) => escapes[character] as string) : value;
}
