import { APPLICATION, REQUESTING } from '../rows/roles.ts';
import { setting } from '../rows/settings.ts';

/** What the hash of an entry covers, besides the hash of the entry before. */
export const accessContent = (entry: string) =>
  `(convert_to(jsonb_build_array(${'id day sequence subject roles purpose request_id participants fields'
    .split(' ')
    .map(
      (column) => `${entry}.${column}`,
    )}, extract(epoch from ${entry}.at))::text, 'UTF8') || convert_to(coalesce(${entry}.questions::text, ''), 'UTF8'))`;

/**
 * SQL of the function that enters accesses, one per request and service and never with values; they are read for an
 * audit only.
 */
export const accessFunction = `
  create function record_access(accesses jsonb) returns void language plpgsql security definer
    set search_path = derived, public, pg_temp as $$
  declare
    today record_day := open_record_day('access');
    entry access_record;
  begin
    for entry in select * from jsonb_populate_recordset(null::access_record, accesses) loop
      today.entries := today.entries + 1;
      entry.day := today.day;
      entry.sequence := today.entries;
      entry.id := (entry.day - date '2000-01-01')::bigint << 32 | entry.sequence;
      entry.at := clock_timestamp();
      entry.hash := sha256(today.ends_with || ${accessContent('entry')});
      today.ends_with := entry.hash;
      insert into access_record values (entry.*);
    end loop;
    perform close_record_day(today);
  end $$;
  revoke execute on function record_access from public;
  grant usage on schema derived to ${APPLICATION};
  grant execute on function record_access to ${APPLICATION};

  alter table access_record enable row level security;
  create policy seen on access_record for select to ${REQUESTING} using (${setting('purpose')} = 'audit');
  grant select on access_record to ${REQUESTING};`;
