import { suggestionList } from 'graphql/jsutils/suggestionList.js';
import { type Refusal, readerOf } from './cells.ts';
import type { Column, Table } from './table.ts';

/** The columns that a header names, in its order, and what is wrong with it. */
export function readHeader(cells: string[], table: Table): { columns: Column[]; refusals: Refusal[] } {
  const names = cells.map((cell) => cell.trim());
  const columns = names.flatMap((name) => table.columns.find((column) => column.name === name) ?? []);
  const missing = table.columns.filter(({ name, whenEmpty }) => whenEmpty === null && !names.includes(name));
  const refusals = [
    ...names
      .filter((name, at) => names.indexOf(name) < at)
      .map((name) => ({ column: name, value: null, reason: 'stands in the header twice' })),
    ...names.filter((name) => !columns.some((column) => column.name === name)).map((name) => unknown(name, table)),
    ...missing.map(({ name }) => ({ column: name, value: null, reason: 'is missing in the header' })),
  ];
  return { columns, refusals };
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

/** Reads a record to a row in COPY's text format, or tells everything that is wrong with it. */
export function rowReader(columns: Column[]): (cells: string[]) => string | Refusal[] {
  const readers = columns.map(readerOf);
  return (cells) => {
    if (cells.length !== columns.length)
      return [
        { column: null, value: null, reason: `has ${cells.length} cells where the header has ${columns.length}` },
      ];
    const values = cells.map((cell, at) => readers[at]!(cell));
    const refusals = values.filter((value) => typeof value !== 'string');
    return refusals.length > 0 ? refusals : values.join('\t');
  };
}
