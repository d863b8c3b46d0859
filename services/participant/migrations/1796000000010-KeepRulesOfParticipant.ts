import type { QueryRunner } from 'typeorm';

/** What triggers keep and refuse: counts of stays, when records are superseded, pauses outside their stay. */
export class KeepRulesOfParticipant1796000000010 {
  async up(db: QueryRunner) {
    for (const rule of [KEPT_COUNTS, SUPERSEDED_RECORDS, INTERRUPTIONS_INSIDE]) await db.query(rule);
  }
}

/** Counts the stays that began, per programme, in the order of ids: statements at once do not block each other. */
const KEPT_COUNTS = `
  create function keep_participation_count() returns trigger language plpgsql as $$
  begin
    if tg_op = 'INSERT' then
      insert into programme_tally as kept
      select programme_id, count(*) from now where entered_on is not null group by 1 order by 1
      on conflict (programme_id)
        do update set participation_count = kept.participation_count + excluded.participation_count;
    elsif tg_op = 'UPDATE' then
      insert into programme_tally as kept
      select programme_id, sum(change) from (
        select programme_id, 1 change from now where entered_on is not null
        union all select programme_id, -1 from before where entered_on is not null) changes
      group by 1 having sum(change) <> 0 order by 1
      on conflict (programme_id)
        do update set participation_count = kept.participation_count + excluded.participation_count;
    elsif tg_op = 'DELETE' then
      insert into programme_tally as kept
      select programme_id, -count(*) from before where entered_on is not null group by 1 order by 1
      on conflict (programme_id)
        do update set participation_count = kept.participation_count + excluded.participation_count;
    else
      delete from programme_tally;
    end if;
    return null;
  end $$;

  create trigger count_on_insert after insert on participation
    referencing new table as now for each statement execute function keep_participation_count();
  create trigger count_on_update after update on participation
    referencing old table as before new table as now for each statement execute function keep_participation_count();
  create trigger count_on_delete after delete on participation
    referencing old table as before for each statement execute function keep_participation_count();
  create trigger count_on_truncate after truncate on participation
    for each statement execute function keep_participation_count();`;

/**
 * Notes on a record of German the day of the next one of the skill: the newest on any day is found without comparing.
 */
const SUPERSEDED_RECORDS = `
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
    referencing old table as replaced new table as changed
      for each statement execute function note_superseded_records();
  create trigger supersede_on_delete after delete on german_record
    referencing old table as changed for each statement execute function note_superseded_records();`;

/**
 * An interruption lies inside its participation. A new pause is refused at once; changed dates of a participation
 * are looked at when the transaction ends, so that both may change together. Locking the participations makes
 * transactions at once see each other.
 */
const INTERRUPTIONS_INSIDE = `
  create function refuse_interruption(which text) returns void language plpgsql as $$
  begin
    raise exception 'interruption % does not lie inside its participation', which
      using errcode = 'check_violation', table = 'interruption', constraint = 'interruption_inside_participation';
  end $$;

  create function is_inside(p participation, paused_from date, paused_until date) returns boolean immutable language sql
    return p.entered_on is not null and daterange(p.entered_on, p.left_on) @> daterange(paused_from, paused_until);

  create function keep_interruptions_inside() returns trigger language plpgsql as $$
  declare outside text;
  begin
    perform from participation where id in (select participation_id from now) order by id for share;
    select i.id into outside from now i join participation p on p.id = i.participation_id
    where not is_inside(p, i.paused_from, i.paused_until) order by i.id limit 1;
    if found then perform refuse_interruption(outside); end if;
    return null;
  end $$;
  create trigger keep_inside_on_insert after insert on interruption
    referencing new table as now for each statement execute function keep_interruptions_inside();
  create trigger keep_inside_on_update after update on interruption
    referencing new table as now for each statement execute function keep_interruptions_inside();

  create function keep_participation_around() returns trigger language plpgsql as $$
  declare outside text;
  begin
    select i.id into outside from interruption i join participation p on p.id = i.participation_id
    where p.id = new.id and not is_inside(p, i.paused_from, i.paused_until) order by i.paused_from limit 1;
    if found then perform refuse_interruption(outside); end if;
    return null;
  end $$;
  create constraint trigger keep_around after update on participation deferrable initially deferred
    for each row when ((old.entered_on, old.left_on) is distinct from (new.entered_on, new.left_on))
    execute function keep_participation_around();`;
