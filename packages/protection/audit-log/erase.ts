import type { ClientBase } from 'pg';
import { entering } from './change.ts';
import { changedOf, type RowKeys } from './changed-of.ts';

/**
 * SQL of a function that takes the values of one person out of the record of changes. What happened when, and that the
 * values were erased, stays; the chain covers digests only and holds without them.
 */
export const erase = entering({
  signature: 'erase_from_record(person int)',
  first:
    'update changed_row set before = null, after = null, salt = null where participant_id = person and salt is not null;',
  rows: 'select person::text as key, person as participant_id, null::json as before, null::json as after',
  table: 'changed_row',
  operation: 'ERASE',
});

/** Takes the values of one person, whose rows these are now, out of the record of changes; says of how many changed rows. */
export async function eraseFromRecord(client: ClientBase, number: number, present: RowKeys): Promise<number> {
  const { rows } = await client.query<{ held: number }>(
    `select count(*)::int as held from changed_row r join change_record c on c.id = r.change_id
     where coalesce(r.before, r.after) is not null and ${changedOf('$1', '$2')}`,
    [number, present],
  );
  const held = rows[0]!.held;
  if (held > 0) await client.query('select erase_from_record($1, $2)', [number, present]);
  return held;
}
