import type { QueryRunner } from 'typeorm';

/** How a run stands follows from days: opened, begun, paused, over, called off. Who asked first is known to the instant. */
export class DateRuns1796000000030 {
  async up(db: QueryRunner) {
    await db.query(`
      alter table course_run add opened_on date, add cancelled_on date;
      alter table enrolment add requested_at timestamptz,
        add constraint enrolment_requested_at_on_its_day
          check ((requested_at at time zone 'Europe/Berlin')::date = requested_on);
      create table run_pause (
        id text primary key,
        run_id text not null references course_run,
        paused_from date not null,
        paused_until date,
        constraint run_pause_ends_after_start check (paused_until > paused_from));
      create index on run_pause (run_id, paused_from);
      ${DAYS_OF_STATES}
      alter table course_run drop constraint course_run_state_known, drop state;`);
  }
}

/** Of runs whose days were not recorded it is known only that they stand so by the day of this change. */
const DAYS_OF_STATES = `
  create temporary table known on commit drop as
    select r.id, (now() at time zone 'Europe/Berlin')::date today, min(e.requested_on) asked, max(e.ended_on) left_on
    from course_run r left join enrolment e on e.run_id = r.id group by r.id;
  update course_run r set
    opened_on = case when state <> 'PLANNED' then coalesce(least(starts_on, asked), today) end,
    cancelled_on = case when state = 'CANCELLED' then coalesce(starts_on, today) end,
    starts_on = case when state in ('RUNNING', 'PAUSED') and starts_on is null then least(ends_on, today)
      else starts_on end,
    starts_precision = case when state in ('RUNNING', 'PAUSED') then coalesce(starts_precision, 'DAY')
      else starts_precision end,
    ends_on = case when state = 'COMPLETED' and ends_on is null then greatest(starts_on, coalesce(left_on, today))
      else ends_on end,
    ends_precision = case when state = 'COMPLETED' then coalesce(ends_precision, 'DAY') else ends_precision end
  from known where known.id = r.id;
  insert into run_pause (id, run_id, paused_from)
    select r.id || '-pause', r.id, today from course_run r join known using (id) where state = 'PAUSED';`;
