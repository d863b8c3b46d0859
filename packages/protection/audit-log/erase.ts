import type { ClientBase } from 'pg';
import { entering } from './change.ts';
import { type RowKeys, rowsOfPerson } from './changes-about.ts';

/**
 * SQL of a function that takes the values of one person, whose rows `present` are now, out of the record of changes.
 * What happened when, and that the values were erased, stays; the chain covers digests only and holds without them. Of
 * values that were noted as somebody else's, the entry says of which row they were and of whom.
 */
export const eraseFunction = entering({
  signature: `erase_from_record(person int, present json default '{}')`,
  first: `
    update changed_row r set before = null, after = null, salt = null from change_record c
      where c.id = r.change_id and r.salt is not null and ${rowsOfPerson('person', 'present')};`,
  rows: `
    select person::text as key, person as participant_id, null::json as before, null::json as after
    union all
    select c.table_name || ' ' || r.key, r.participant_id, null, null
    from changed_row r join change_record c on c.id = r.change_id
    where r.participant_id is distinct from person and ${rowsOfPerson('person', 'present')} group by 1, 2`,
  table: 'changed_row',
  operation: 'ERASE',
});

/**
 * Takes the values of one person, whose rows these are now, out of the record of changes; says of how many changed
 * rows.
 */
export async function eraseFromRecord(client: ClientBase, number: number, present: RowKeys): Promise<number> {
  const { rows } = await client.query<{ held: number }>(
    `select count(*)::int as held from changed_row r join change_record c on c.id = r.change_id
     where coalesce(r.before, r.after) is not null and ${rowsOfPerson('$1', '$2')}`,
    [number, present],
  );
  const held = rows[0]!.held;
  if (held > 0) await client.query('select derived.erase_from_record($1, $2)', [number, present]);
  return held;
}
