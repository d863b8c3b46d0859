/** Notes on each record of German the day of the next one of the same person and skill, so that the newest on any day is found without comparing records. */
export const supersededRecords = `
  create function note_superseded_records() returns trigger language plpgsql as $$
  declare
    people int[];
  begin
    if not exists (select from changed) then return null; end if;
    people := array(select distinct participant_id from changed);
    if tg_op = 'UPDATE' then people := people || array(select distinct participant_id from replaced); end if;
    update german_record r set superseded_on = newer.recorded_on
    from (
      select id, lead(recorded_on) over (partition by participant_id, skill order by recorded_on, id) recorded_on
      from german_record where participant_id = any(people)) newer
    where newer.id = r.id and r.superseded_on is distinct from newer.recorded_on;
    return null;
  end $$;

  create trigger supersede_on_insert after insert on german_record
    referencing new table as changed for each statement execute function note_superseded_records();
  create trigger supersede_on_update after update on german_record
    referencing old table as replaced new table as changed for each statement execute function note_superseded_records();
  create trigger supersede_on_delete after delete on german_record
    referencing old table as changed for each statement execute function note_superseded_records();`;
