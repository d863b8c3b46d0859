import { APPLICATION, REQUESTING } from '../rows/roles.ts';
import { setting } from '../rows/settings.ts';

/** What the hash of an entry without questions covers, besides the hash of the entry before. */
export const lookContent = (entry: string) =>
  `convert_to(jsonb_build_array(${[
    'id',
    'day',
    'sequence',
    'subject',
    'roles',
    'purpose',
    'request_id',
    'participants',
    'fields',
  ].map((column) => `${entry}.${column}`)}, extract(epoch from ${entry}.at))::text, 'UTF8')`;

/** What the hash of any entry covers, besides the hash of the entry before. */
export const accessContent = (entry: string) =>
  `(${lookContent(entry)} || convert_to(coalesce(${entry}.questions::text, ''), 'UTF8'))`;

/** SQL by which the record is read for an audit only, whatever was granted before. */
export const seeingLooks = `
  alter table access_record enable row level security;
  drop policy if exists seen on access_record;
  create policy seen on access_record for select to ${REQUESTING} using (${setting('purpose')} = 'audit');
  grant select on access_record to ${REQUESTING};`;

/** SQL of the function that enters looks, each with a hash of this content. */
export const recordAccess = (content: (entry: string) => string) => `
  create or replace function record_access(looks jsonb) returns void language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    today record_day := open_record_day('access');
    entry access_record;
  begin
    for entry in select * from jsonb_populate_recordset(null::access_record, looks) loop
      today.entries := today.entries + 1;
      entry.day := today.day;
      entry.sequence := today.entries;
      entry.id := (entry.day - date '2000-01-01')::bigint << 32 | entry.sequence;
      entry.at := clock_timestamp();
      entry.hash := sha256(today.ends_with || ${content('entry')});
      today.ends_with := entry.hash;
      insert into access_record values (entry.*);
    end loop;
    perform close_record_day(today);
  end $$;`;

/** SQL of the record of looks at people: one entry per request and service, never with values. */
export const access = `
  create table access_record (
    id bigint not null,
    day date not null,
    sequence int not null,
    at timestamptz not null,
    subject text not null,
    roles text[] not null,
    purpose text,
    request_id text not null,
    participants int[] not null,
    fields text[] not null,
    hash bytea not null,
    constraint access_record_pk primary key (id),
    constraint access_record_in_day unique (day, sequence));
  create index access_record_participants on access_record using gin (participants);

  ${recordAccess(lookContent)}
  revoke execute on function record_access from public;
  grant execute on function record_access to ${APPLICATION};
  ${seeingLooks}`;
