/** What the hash of an entry covers, besides the hash of the entry before. */
export const changeContent = (entry: string) =>
  `convert_to(jsonb_build_array(${['id', 'day', 'sequence', 'made_by', 'table_name', 'operation', 'row_count'].map(
    (column) => `${entry}.${column}`,
  )}, extract(epoch from ${entry}.at), encode(${entry}.digest, 'hex'))::text, 'UTF8')`;

/**
 * The digest of a changed row's values. It is salted, so that it says nothing of them once they and the salt are
 * erased.
 */
export const valuesDigest = (salt: string, before: string, after: string) =>
  `sha256(convert_to(${salt} || coalesce(${before}::text, '-') || coalesce(${after}::text, '-'), 'UTF8'))`;

/** The digest of all changed rows of an entry. */
export const rowsDigest = (row: string) =>
  `sha256(string_agg(${row}.digest || convert_to(coalesce(${row}.participant_id, 0) || ' ' || ${row}.key, 'UTF8'),
    '' order by ${row}.position))`;

/**
 * A statement that keeps rows of `key, participant_id, before, after` for the entry $1, and gives their number and
 * digest.
 */
const keepRows = (rows: string) => `
  with given as (select row_number() over () as position, gen_random_uuid() as salt, rows.* from (${rows}) rows),
  kept as (
    insert into changed_row (change_id, position, key, participant_id, before, after, salt, digest)
    select $1, position, key, participant_id, before, after, salt, ${valuesDigest('salt', 'before', 'after')} from given
    returning position, key, participant_id, digest)
  select count(*), ${rowsDigest('kept')} from kept`;

/** A statement that makes the entry of kept rows; the chaining of it follows at the end of the transaction. */
const enter = (table: string, operation: string) => `
  insert into change_record (id, at, made_by, table_name, operation, row_count, digest) overriding system value
    values (which, clock_timestamp(), coalesce(nullif(current_setting('dienstweg.viewer', true), ''), session_user),
      ${table}, ${operation}, counted, summed);`;

interface Entering {
  /** Name and parameters of the function; the rest may use them. */
  readonly signature: string;
  /** Statements that come first. */
  readonly first?: string;
  /** Rows of `key, participant_id, before, after`. */
  readonly rows: string;
  readonly table: string;
  readonly operation: string;
}

/** SQL of a function that enters rows itself. */
export const entering = ({ signature, first = '', rows, table, operation }: Entering) => `
  create function ${signature} returns void language plpgsql set search_path = derived, public, pg_temp as $$
  declare
    which bigint := nextval('change_record_id_seq');
    counted int;
    summed bytea;
  begin
    ${first}
    ${keepRows(rows)
      .replace('$1', 'which')
      .replace(/from kept$/, 'into counted, summed from kept')};
    ${enter(`'${table}'`, `'${operation}'`)}
  end $$;
  revoke execute on function ${signature.replace(/\(.*/, '')} from public;`;

/**
 * SQL of functions that keep the record of changes: one entry per statement and table, with each row as it was and as
 * it became. Entries are chained when their transaction ends, so that a long one keeps nobody waiting. What triggers
 * keep beside the written rows follows from them and is left out.
 */
export const changeFunctions = `
  create function record_change() returns trigger language plpgsql security definer
    set search_path = derived, public, pg_temp as $$
  declare
    which bigint;
    counted int;
    summed bytea;
  begin
    if pg_trigger_depth() > 1 then return null; end if;
    which := nextval('change_record_id_seq');
    execute format($sql$${keepRows('%s')}$sql$, tg_argv[0]) into counted, summed using which;
    if counted > 0 then ${enter('tg_table_name', 'tg_op')} end if;
    return null;
  end $$;

  create function chain_change() returns trigger language plpgsql security definer
    set search_path = derived, public, pg_temp as $$
  declare
    today record_day := open_record_day('change');
    entry change_record := new;
  begin
    today.entries := today.entries + 1;
    entry.day := today.day;
    entry.sequence := today.entries;
    today.ends_with := sha256(today.ends_with || ${changeContent('entry')});
    update change_record set day = entry.day, sequence = entry.sequence, hash = today.ends_with where id = entry.id;
    perform close_record_day(today);
    return null;
  end $$;
  create constraint trigger chain_change after insert on change_record deferrable initially deferred
    for each row execute function chain_change();
  revoke execute on function record_change, chain_change from public;`;
