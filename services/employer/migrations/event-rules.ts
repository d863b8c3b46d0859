/** Calls a rule once per statement, with a query for what the changed rows (`now`, and `before` an update) put to the test. */
const onChange = (rule: string, operation: 'insert' | 'update', table: string, tested: string) => `
  create trigger ${rule}_on_${operation} after ${operation} on ${table}
    referencing new table as now ${operation === 'update' ? 'old table as before' : ''}
    for each statement execute function ${rule}($$${tested}$$);`;

const changed = (columns: string, rows = '') =>
  `select ${columns} from now ${rows} except select ${columns} from before ${rows}`;

/** Rows are locked before they are read for a rule, so that of two statements at once the later one sees the earlier one's rows. */
const maximum = `
  create view interview_beyond_maximum as
    select i.event_id, i.participant_id
    from interview i join hiring_event e on e.id = i.event_id
    where i.state <> 'CANCELLED'
    group by i.event_id, i.participant_id, e.max_rounds_per_participant
    having count(*) > e.max_rounds_per_participant;

  create function keep_maximum_of_event() returns trigger language plpgsql as $$
  declare
    events text[];
    broken text;
  begin
    execute format('select array(select distinct event_id from (%s) tested)', tg_argv[0]) into events;
    perform from hiring_event where id = any(events) and max_rounds_per_participant is not null order by id for no key update;
    select min(format('participant %s has more interviews at hiring event %s than it allows', participant_id, event_id))
      from interview_beyond_maximum where event_id = any(events) into broken;
    if broken is not null then
      raise exception '%', broken using errcode = 'check_violation', table = 'interview', constraint = 'interview_within_maximum_of_event';
    end if;
    return null;
  end $$;

  ${onChange('keep_maximum_of_event', 'insert', 'interview', 'select event_id from now')}
  ${onChange('keep_maximum_of_event', 'update', 'interview', changed('event_id, participant_id, id', `where state <> 'CANCELLED'`))}
  ${onChange('keep_maximum_of_event', 'update', 'hiring_event', changed('id event_id, max_rounds_per_participant'))}
`;

const sectors = `
  create view event_guest as
    select event_id, establishment_id from event_establishment union all select event_id, establishment_id from interview;

  create function keep_sectors_of_event() returns trigger language plpgsql as $$
  declare
    events text[];
    establishments text[];
    broken text;
  begin
    execute format('select array_agg(distinct event_id), array_agg(distinct establishment_id) from (%s) tested', tg_argv[0]) into events, establishments;
    perform from hiring_event where id = any(events) order by id for share;
    perform from establishment where id = any(establishments) order by id for share;
    execute format($query$
      select min(format('establishment %%s is of no sector that hiring event %%s invites', s.id, e.id))
      from (%s) tested join hiring_event e on e.id = event_id join establishment s on s.id = establishment_id
      where cardinality(e.sectors) > 0 and s.sector <> all (e.sectors)$query$, tg_argv[0]) into broken;
    if broken is not null then
      raise exception '%', broken using errcode = 'check_violation', table = 'hiring_event', constraint = 'establishment_of_sector_invited';
    end if;
    return null;
  end $$;

  ${['interview', 'event_establishment']
    .map((table) =>
      [
        onChange('keep_sectors_of_event', 'insert', table, 'select distinct event_id, establishment_id from now'),
        onChange('keep_sectors_of_event', 'update', table, changed('event_id, establishment_id')),
      ].join(''),
    )
    .join('')}
  ${onChange(
    'keep_sectors_of_event',
    'update',
    'hiring_event',
    `select event_id, establishment_id from event_guest join (${changed('id event_id, sectors')}) event using (event_id)`,
  )}
  ${onChange(
    'keep_sectors_of_event',
    'update',
    'establishment',
    `select event_id, establishment_id from event_guest join (${changed('id establishment_id, sector')}) establishment using (establishment_id)`,
  )}
`;

export const eventRules = maximum + sectors;
