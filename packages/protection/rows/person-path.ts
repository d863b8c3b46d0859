import type { Column, Parent, Table } from '@dienstweg/kit';

/** What a person is called. */
export const PERSON = 'Participant';

/**
 * SQL of the number of the person whose row `e` is, by its own column or its parents'; undefined where rows are
 * nobody's, or where they are found by a parent (`foundBy`), whose person is noted when it is read.
 */
export function numberOfPerson(table: Table, foundBy?: Column): string | undefined {
  const found = leadingTo(table, 'e', 1);
  return foundBy && found?.by === foundBy ? undefined : found?.sql;
}

/**
 * Names of the entities from a person to rows of the table, where these are of many people at once; undefined where
 * they are nobody's, or are found by a person or by a row of one (`foundBy`).
 */
export function wayAcrossPeople(table: Table, foundBy?: Column): readonly string[] | undefined {
  const parents = [...table.parents.values()];
  const isOfOne =
    foundBy?.property === table.subject ||
    parents.some(({ table: parent, column }) => column === foundBy && leadingTo(parent, 'e', 1));
  return isOfOne ? undefined : leadingTo(table, 'e', 1)?.way;
}

interface Lead {
  readonly sql: string;
  /** The column that leads to the parent; undefined where the row itself has the number. */
  readonly by?: Column;
  /** Names of the entities from the person to the row. */
  readonly way: readonly string[];
}

function leadingTo(table: Table, row: string, depth: number): Lead | undefined {
  if (table.subject === null) return undefined;
  const own = table.columns.find(({ property }) => property === table.subject);
  if (own) return { sql: `${row}.${own.sql}`, way: [...new Set([PERSON, table.name])] };
  const { table: parent, column } = table.parents.get(table.subject) as Parent;
  const lead = leadingTo(parent, `p${depth}`, depth + 1) as Lead;
  const sql = `(select ${lead.sql} from ${parent.sql} p${depth}
    where p${depth}.${parent.key.sql} = ${row}.${column.sql})`;
  return { sql, by: column, way: [...lead.way, table.name] };
}
