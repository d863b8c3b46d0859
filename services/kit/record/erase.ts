import { enter, keepRows } from './change.ts';

const who = 'select person::text as key, person as participant_id, null::json as before, null::json as after';

/**
 * SQL of a function that takes the values of one person out of the record of changes. What happened when, and that the
 * values were erased, stays; the chain covers digests only and holds without them.
 */
export const erase = `
  create function erase_from_record(person int) returns void language plpgsql set search_path = public, pg_temp as $$
  declare
    which bigint := nextval('change_record_id_seq');
    counted int;
    summed bytea;
  begin
    update changed_row set before = null, after = null, salt = null where participant_id = person and salt is not null;
    ${keepRows(who)
      .replace('$1', 'which')
      .replace(/from kept$/, 'into counted, summed from kept')};
    ${enter("'changed_row'", "'ERASE'")}
  end $$;
  revoke execute on function erase_from_record from public;`;
