/**
 * An interruption lies inside its participation. A new pause is refused at once; changed dates of a participation
 * are looked at when the transaction ends, so that both may change together. Locking the participations makes
 * transactions at once see each other.
 */
export const interruptionsInside = `
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
