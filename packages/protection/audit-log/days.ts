/**
 * SQL of functions that open and close the days of a record. A day knows how many entries it has, the hash it begins
 * with, which is the last one of the day before, and the hash it ends with: whoever removes entries at its end or a
 * whole day breaks it as well.
 */
export const dayFunctions = `
  create function open_record_day(which text) returns record_day language plpgsql as $$
  declare
    newest record_day;
    today date;
  begin
    perform pg_advisory_xact_lock(hashtext('record'), hashtext(which));
    select * into newest from record_day where record = which order by day desc limit 1;
    today := greatest(newest.day, (clock_timestamp() at time zone 'UTC')::date);
    if newest.day is distinct from today then
      insert into record_day (record, day, entries, begins_with, ends_with)
        values (which, today, 0, coalesce(newest.ends_with, ''), coalesce(newest.ends_with, ''))
          returning * into newest;
    end if;
    return newest;
  end $$;

  create function close_record_day(filled record_day) returns void language sql
  begin atomic
    update record_day set entries = filled.entries, ends_with = filled.ends_with
      where record = filled.record and day = filled.day;
  end;`;
