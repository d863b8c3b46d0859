import { entering } from './change.ts';

/** The table and operation under which it is on record where the records begin. */
export const BEGINNING = { table: 'record_day', operation: 'UPDATE' };

/** SQL of where a record begins, told from its first day: a dropped one is the anchor of what follows. */
export const beginningOf = (day: string) =>
  `json_build_object('day', ${day}.day, 'dropped', ${day}.dropped_at is not null,
    'after', encode(case when ${day}.dropped_at is null then ${day}.begins_with else ${day}.ends_with end, 'hex'))`;

/**
 * SQL of a function that puts it on record where either record begins, whenever days are dropped: neither can be
 * removed from its beginning without a trace, nor as a whole.
 */
export const enterBeginnings = entering({
  signature: 'enter_beginnings()',
  rows: `
    select first.record as key, null::int as participant_id, null::json as before, ${beginningOf('first')} as after
    from (select distinct on (record) * from record_day order by record, day) first`,
  ...BEGINNING,
});

/** SQL by which both records begin in a database that has none yet. */
export const BEGIN_AUDIT_LOG = `
  select derived.open_record_day(record) from unnest(array['access', 'change']) record;
  select derived.enter_beginnings();`;
