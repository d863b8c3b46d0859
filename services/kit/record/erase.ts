import { entering } from './change.ts';

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
