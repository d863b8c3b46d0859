/** Calls `check_events` once per statement, with the events that the changed rows (`now`) concern. */
const onChange = (table: string, operations: string[], events: string) =>
  operations
    .map(
      (operation) => `
  create trigger ${table}_keeps_event_rules_on_${operation} after ${operation} on ${table}
    referencing new table as now for each statement execute function check_events($$${events}$$);`,
    )
    .join('');

/** The events and establishments are locked first, so that of two statements at once the later one sees the earlier one's rows. */
export const eventRules = `
  create view interview_beyond_maximum as
    select i.event_id, i.participant_id::text
    from interview i join hiring_event e on e.id = i.event_id
    where i.state <> 'CANCELLED'
    group by i.event_id, i.participant_id, e.max_rounds_per_participant
    having count(*) > e.max_rounds_per_participant;

  create view event_guest as
    select event_id, establishment_id from event_establishment union select event_id, establishment_id from interview;

  create view uninvited_guest as
    select e.id event_id, g.establishment_id
    from event_guest g join hiring_event e on e.id = g.event_id join establishment s on s.id = g.establishment_id
    where e.sectors <> '{}' and s.sector <> all (e.sectors);

  create function refuse_broken_event(rule text, view text, about text, events text[]) returns void language plpgsql as $$
  declare
    event text;
    subject text;
  begin
    execute format('select event_id, %I from %I where event_id = any($1) order by 1, 2 limit 1', about, view) into event, subject using events;
    if event is not null then
      raise exception 'hiring event % breaks the rule % with % %', event, rule, about, subject
        using errcode = 'check_violation', table = 'hiring_event', constraint = rule;
    end if;
  end $$;

  create function check_events() returns trigger language plpgsql as $$
  declare
    events text[];
  begin
    execute format('select array(%s)', tg_argv[0]) into events;
    perform from hiring_event where id = any(events) order by id for no key update;
    perform from establishment where id in (select establishment_id from event_guest where event_id = any(events)) order by id for share;
    perform refuse_broken_event('interview_within_maximum_of_event', 'interview_beyond_maximum', 'participant_id', events);
    perform refuse_broken_event('establishment_of_sector_invited', 'uninvited_guest', 'establishment_id', events);
    return null;
  end $$;

  ${onChange('interview', ['insert', 'update'], 'select distinct event_id from now')}
  ${onChange('event_establishment', ['insert', 'update'], 'select distinct event_id from now')}
  ${onChange('hiring_event', ['update'], 'select id from now')}
  ${onChange('establishment', ['update'], 'select event_id from event_guest where establishment_id in (select id from now)')}
`;
