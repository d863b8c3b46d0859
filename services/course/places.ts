import { type Reading, statement, valueBy } from '@dienstweg/kit';
import { STATE as ENROLMENT_STATE } from './criteria/leaf.ts';

/** SQL of how an enrolment `e` stood on a day `$2`. */
const STOOD = ENROLMENT_STATE.replaceAll('$1', '$2');

/** How a run stood on a day, and what was free in it once everyone on the waiting list had a place. */
export interface RunOnDay {
  readonly state: 'PLANNED' | 'OPEN' | 'FULL' | 'RUNNING' | 'PAUSED' | 'COMPLETED' | 'CANCELLED' | null;
  readonly placesTaken: number;
  readonly freePlaces: number | null;
  readonly freePlacesMissing: 'UNKNOWN' | 'NOT_APPLICABLE' | null;
  readonly hasFreePlaces: boolean | null;
}

/** SQL of how a run `r` stood on a day `$2`, places aside. What is known to the month counts from its last day on. */
const STATE = `case
  when r.cancelled_on <= $2 then 'CANCELLED'
  when last_day(r.ends_on, r.ends_precision) < $2 then 'COMPLETED'
  when last_day(r.starts_on, r.starts_precision) <= $2 then case when exists (
      select from run_pause p where p.run_id = r.id and p.paused_from <= $2 and coalesce(p.paused_until > $2, true))
    then 'PAUSED' else 'RUNNING' end
  when r.starts_on is null and r.ends_on is not null then null
  when r.opened_on <= $2 then 'OPEN' else 'PLANNED' end`;

/** SQL of runs as they stood on a day `$2`. Places are counted over everyone, since they are about places. */
const RUNS = `
  select id, case when state = 'OPEN' and not "hasFreePlaces" then 'FULL' else state end state, taken "placesTaken",
    case when not is_over and capacity is not null then greatest(capacity - taken - waiting, 0) end "freePlaces",
    case when is_over then 'NOT_APPLICABLE' when capacity is null then 'UNKNOWN' end "freePlacesMissing",
    "hasFreePlaces"
  from course_run r
    cross join lateral (select ${STATE} state) s
    cross join lateral (
      select count(*) filter (where stood in ('CONFIRMED', 'ATTENDING')) taken,
        count(*) filter (where stood = 'WAITLISTED') waiting
      from enrolment e cross join lateral (select ${STOOD} stood) known
      where e.run_id = r.id and e.requested_on <= $2) enrolled
    cross join lateral (select coalesce(state in ('COMPLETED', 'CANCELLED'), false) is_over) ended
    cross join lateral (select case when is_over then false when capacity is null then announced_free_places
      else capacity > taken + waiting end "hasFreePlaces") free`;

export const runOnDay = valueBy<RunOnDay>({
  key: 'text',
  text: `select id, to_json(runs) from (${RUNS} where r.id = any($1)) runs`,
  overEveryone: true,
});

/** What is asked of the places of runs; null and undefined ask nothing. */
export interface PlacesWhere {
  readonly state?: readonly string[] | null;
  readonly hasFreePlaces?: boolean | null;
}

const RUNS_LIKE = statement(`select id from (${RUNS}) runs
  where coalesce(state = any($1::text[]), $1 is null) and ($3::boolean is null or "hasFreePlaces" = $3)`);

/** Ids of the runs that stood so on a day; null where nothing is asked. */
export async function runsLike(everyone: Reading, { state, hasFreePlaces }: PlacesWhere, day: string) {
  if (state == null && hasFreePlaces == null) return null;
  const rows = await everyone.read(RUNS_LIKE, [state ?? null, day, hasFreePlaces ?? null]);
  return rows.map(([id]) => id as string);
}

/** Loads where an enrolment stands on the waiting list on a day; people who asked at the same time share a place. */
export const waitingPosition = valueBy<number>({
  key: 'text',
  text: `select id, place from (
      select e.id, rank() over (partition by e.run_id order by e.requested_on, e.requested_at)::int place
      from enrolment e where e.run_id in (select run_id from enrolment where id = any($1)) and e.requested_on <= $2
        and ${STOOD} = 'WAITLISTED') waiting
    where id = any($1)`,
  overEveryone: true,
});
