import pg from 'pg';
import { accessContent } from './access.ts';
import { type Anchor, type Anchored, lostAnchor } from './anchors.ts';
import { BEGINNING, beginningOf } from './beginnings.ts';
import { changeContent, rowsDigest, valuesDigest } from './change.ts';

/** What a record holds, and the first thing in it that is not as it was written; null where all is. */
export interface Verdict {
  readonly record: Anchored['record'];
  readonly entries: number;
  readonly days: number;
  /** The first day that is kept. */
  readonly since: string | null;
  /** Where it stands: written down elsewhere, it shows whether someone made the whole record anew. */
  readonly newest: Anchor | null;
  readonly broken: { readonly day: string | null; readonly entry: number | null; readonly what: string } | null;
}

/**
 * Reads the whole record of a service's database and computes every hash anew, by no function of the database that
 * could have been altered with the rows; what was written down of it elsewhere has to be in it still.
 */
export async function verifyRecord(url: string, anchors: readonly Anchored[] = []): Promise<Verdict[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const anchored = (record: Verdict['record']) => anchors.filter((each) => each.record === record);
    return [
      await verdictOf(client, 'access', ACCESS, anchored('access')),
      await verdictOf(client, 'change', CHANGE, anchored('change')),
    ];
  } finally {
    await client.end();
  }
}

async function verdictOf(
  client: pg.Client,
  record: Verdict['record'],
  checks: string,
  anchors: readonly Anchor[],
): Promise<Verdict> {
  const { rows: kept } = await client.query(
    `select coalesce(sum(entries), 0)::int entries, count(*)::int days, min(day)::text since,
       (select json_build_object('day', day, 'entry', entries, 'hash', encode(ends_with, 'hex'))
        from record_day where record = $1 order by day desc limit 1) newest
     from record_day where record = $1 and dropped_at is null`,
    [record],
  );
  const { rows: broken } = await client.query(
    `select day::text, entry::int, what from
      (${[checks, timeChecks(record), dayChecks(record), beginningCheck(record)].join(' union all ')}) found
      order by found.day nulls first, entry nulls last limit 1`,
  );
  return { record, ...kept[0], broken: broken[0] ?? (await lostAnchor(client, record, anchors)) };
}

/** Entries that do not follow from the one before: altered, moved, or missing one in front of them. */
const chainChecks = (table: string, record: string, content: (entry: string) => string) => `
  select day, sequence entry, 'does not follow from the entry before' what
  from (
    select e.*, lag(e.sequence, 1, 0) over same_day last, coalesce(lag(e.hash) over same_day, d.begins_with) previous
    from ${table} e left join record_day d on d.record = '${record}' and d.day = e.day and d.dropped_at is null
    window same_day as (partition by e.day order by e.sequence)) e
  where (hash = sha256(previous || ${content('e')}) and sequence = last + 1) is not true`;

/** How long after it was made an entry may be chained: an access at once, a change when its transaction ends. */
const UNTIL_CHAINED = { access: '0', change: '7 days' };
/** So far the clock may have been put right meanwhile. */
const CLOCK = "interval '1 hour'";

/** Entries that stand in another day than the one on which they were made. */
const timeChecks = (record: Verdict['record']) => `
  select day, sequence, 'was not made on that day' from ${record}_record
  where at at time zone 'UTC' not between day - ${CLOCK} - interval '${UNTIL_CHAINED[record]}' and day + 1 + ${CLOCK}`;

/**
 * Days that have not come, do not end as they did, do not begin where the one before ended, or were begun without an
 * entry.
 */
const dayChecks = (record: Verdict['record']) => `
  select day, null, case
    when is_to_come then 'has not come yet'
    when dropped_at is null and not complete then 'lacks entries at its end'
    when dropped_at is null and begins_with = previous then 'was begun without an entry'
    else 'does not follow from the day before' end
  from (
    select d.*, lag(d.ends_with, 1, '') over (order by d.day) previous,
      row_number() over (order by d.day) = 1 as is_first,
      d.day > (clock_timestamp() at time zone 'UTC')::date is_to_come,
      (coalesce(last.sequence, 0), coalesce(last.hash, d.begins_with)) = (d.entries, d.ends_with) complete
    from record_day d left join lateral (
      select sequence, hash from ${record}_record e where e.day = d.day order by sequence desc limit 1) last on true
    where d.record = '${record}') d
  where is_to_come or case when dropped_at is not null then not is_first
    else not complete or begins_with <> previous or entries = 0 and not is_first end`;

/** A first day that is not the one with which the record is known to begin, or none at all. */
const beginningCheck = (record: Verdict['record']) => `
  select first.day, null, case
    when first.day is null then 'has no day, though it was begun'
    else 'does not begin where it is known to begin' end
  from (select) one
  left join (select * from record_day where record = '${record}' order by day limit 1) first on true
  left join (
    select r.after from changed_row r join change_record c on c.id = r.change_id
    where (c.table_name, c.operation, r.key) = ('${BEGINNING.table}', '${BEGINNING.operation}', '${record}')
    order by c.day desc, c.sequence desc limit 1) known on true
  where known.after::text is distinct from ${beginningOf('first')}::text`;

const ACCESS = chainChecks('access_record', 'access', accessContent);

/**
 * Whose values were erased, and which: all of a person by the number, those of a row that was noted as somebody else's
 * by table and key.
 */
const ERASED = `
  select coalesce(erased.participant_id, 0), erased.key
  from changed_row erased join change_record e on e.id = erased.change_id and e.operation = 'ERASE'`;

const CHANGE = `${chainChecks('change_record', 'change', changeContent)}
  union all
  select c.day, c.sequence, 'does not have the rows that it had' from change_record c
  left join (select change_id, ${rowsDigest('r')} digest, count(*) rows from changed_row r group by change_id) r
    on r.change_id = c.id
  where (c.digest, c.row_count) is distinct from (r.digest, r.rows)
  union all
  select c.day, c.sequence, 'does not have the values that it had'
  from changed_row r left join change_record c on c.id = r.change_id
  where c.id is null or (
    r.digest = ${valuesDigest('r.salt', 'r.before', 'r.after')}
    or r.salt is null and r.before is null and r.after is null and (
      (r.participant_id, r.participant_id::text) in (${ERASED})
      or (coalesce(r.participant_id, 0), c.table_name || ' ' || r.key) in (${ERASED}))) is not true`;
