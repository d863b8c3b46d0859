import type { QueryRunner } from 'typeorm';

/** What triggers keep and refuse: counts of hires, and the rules of hiring events. */
export class KeepRulesOfEmployer1796000000010 {
  async up(db: QueryRunner) {
    for (const rule of [KEPT_SUMS, EVENT_RULES]) await db.query(rule);
  }
}

interface KeptSum {
  /** The column of placement that says what the sum is kept for. */
  key: string;
  /** Whether a placement counts. */
  counts: string;
  /** Adds the changes (`id`, `change`) to the sum. */
  add(changes: string): string;
}

/** A trigger function that adds to a kept sum what a statement on placement changed. */
const keeper = (name: string, { key, counts, add }: KeptSum) => {
  const rows = (table: string, sign: number) => `select ${key} id, ${sign} * (${counts})::int one from ${table}`;
  const addNet = (changed: string) =>
    add(`select id, sum(one) change from (${changed}) changed group by id order by id`);
  return `
    create function ${name}() returns trigger language plpgsql as $$
    begin
      case tg_op
        when 'INSERT' then ${addNet(rows('now', 1))};
        when 'DELETE' then ${addNet(rows('before', -1))};
        else ${addNet(`${rows('now', 1)} union all ${rows('before', -1)}`)};
      end case;
      return null;
    end $$;
    create trigger ${name}_on_insert after insert on placement
      referencing new table as now for each statement execute function ${name}();
    create trigger ${name}_on_update after update on placement
      referencing old table as before new table as now for each statement execute function ${name}();
    create trigger ${name}_on_delete after delete on placement
      referencing old table as before for each statement execute function ${name}();`;
};

const KEPT_SUMS = [
  keeper('keep_vacancy_filled', {
    key: 'vacancy_id',
    counts: 'true',
    add: (changes) => `
      update vacancy set filled = filled + change from (${changes}) changes where changes.id = vacancy.id
        and change <> 0`,
  }),
  keeper('keep_placement_count', {
    key: 'programme_id',
    counts: 'started_on is not null',
    add: (changes) => `
      insert into programme_tally ${changes}
      on conflict (id) do update set placement_count = programme_tally.placement_count + excluded.placement_count
      where excluded.placement_count <> 0`,
  }),
].join('\n');

/** Calls a rule once per statement, with a query for what changed rows (`now`, `before` an update) put to the test. */
const onChange = (rule: string, operation: 'insert' | 'update', table: string, tested: string) => `
  create trigger ${rule}_on_${operation} after ${operation} on ${table}
    referencing new table as now ${operation === 'update' ? 'old table as before' : ''}
    for each statement execute function ${rule}($$${tested}$$);`;

const changed = (columns: string, rows = '') =>
  `select ${columns} from now ${rows} except select ${columns} from before ${rows}`;

/** Rows are locked before they are read for a rule: of two statements at once the later sees the earlier one's rows. */
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
    perform from hiring_event where id = any(events)
      and max_rounds_per_participant is not null order by id for no key update;
    select min(format('participant %s has more interviews at hiring event %s than it allows', participant_id, event_id))
      from interview_beyond_maximum where event_id = any(events) into broken;
    if broken is not null then
      raise exception '%', broken
        using errcode = 'check_violation', table = 'interview', constraint = 'interview_within_maximum_of_event';
    end if;
    return null;
  end $$;

  ${onChange('keep_maximum_of_event', 'insert', 'interview', 'select event_id from now')}
  ${onChange(
    'keep_maximum_of_event',
    'update',
    'interview',
    changed('event_id, participant_id, id', `where state <> 'CANCELLED'`),
  )}
  ${onChange('keep_maximum_of_event', 'update', 'hiring_event', changed('id event_id, max_rounds_per_participant'))}
`;

const sectors = `
  create view event_guest as
    select event_id, establishment_id from event_establishment union all select event_id, establishment_id
      from interview;

  create function keep_sectors_of_event() returns trigger language plpgsql as $$
  declare
    events text[];
    establishments text[];
    broken text;
  begin
    execute format('select array_agg(distinct event_id), array_agg(distinct establishment_id) from (%s) tested',
      tg_argv[0]) into events, establishments;
    perform from hiring_event where id = any(events) order by id for share;
    perform from establishment where id = any(establishments) order by id for share;
    execute format($query$
      select min(format('establishment %%s is of no sector that hiring event %%s invites', s.id, e.id))
      from (%s) tested join hiring_event e on e.id = event_id join establishment s on s.id = establishment_id
      where cardinality(e.sectors) > 0 and s.sector <> all (e.sectors)$query$, tg_argv[0]) into broken;
    if broken is not null then
      raise exception '%', broken
        using errcode = 'check_violation', table = 'hiring_event', constraint = 'establishment_of_sector_invited';
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
    `select event_id, establishment_id
      from event_guest join (${changed('id event_id, sectors')}) event using (event_id)`,
  )}
  ${onChange(
    'keep_sectors_of_event',
    'update',
    'establishment',
    `select event_id, establishment_id
      from event_guest join (${changed('id establishment_id, sector')}) establishment using (establishment_id)`,
  )}
`;

const EVENT_RULES = maximum + sectors;
