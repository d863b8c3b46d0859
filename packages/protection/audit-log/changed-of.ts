/** The keys of the rows that are a person's now, by table. */
export type RowKeys = Readonly<Record<string, readonly string[]>>;

/**
 * SQL condition that picks the changed rows `r` of changes `c` that were the person's then, or are now; `present` is
 * SQL of the person's `RowKeys`.
 */
export const changedOf = (person: string, present: string) =>
  `(r.participant_id = ${person} or (c.table_name, r.key) in (
    select tables.key, keys.key from json_each(${present}) tables, json_array_elements_text(tables.value) keys(key)))`;
