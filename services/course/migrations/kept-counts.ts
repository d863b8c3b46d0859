/** Calls a function once per statement that changes a table; `now` and `before` are the rows after and before it. */
const onChange = (table: string, execute: string) => `
  create trigger ${execute}_on_insert after insert on ${table} referencing new table as now for each statement execute function ${execute}();
  create trigger ${execute}_on_update after update on ${table} referencing old table as before new table as now for each statement execute function ${execute}();
  create trigger ${execute}_on_delete after delete on ${table} referencing old table as before for each statement execute function ${execute}();`;

/** A trigger function that gathers the ids of the rows whose counts a statement changed, and counts for them anew. */
const keeper = (name: string, { read, recount }: { read(rows: string): string; recount: string }) => `
  create function ${name}() returns trigger language plpgsql as $$
  declare touched text[];
  begin
    case tg_op
      when 'INSERT' then touched := array(select distinct touch from (${read('now')}) rows);
      when 'DELETE' then touched := array(select distinct touch from (${read('before')}) rows);
      else touched := array(select distinct touch from (
        ((${read('now')}) except (${read('before')})) union all ((${read('before')}) except (${read('now')}))) rows);
    end case;
    if cardinality(touched) > 0 then ${recount} end if;
    return null;
  end $$;`;

/** The rows are locked before they are counted for, so that of two statements at once the later one sees the earlier one's rows. */
export const keptCounts = `
  create function count_for_runs(runs text[]) returns void language plpgsql as $$
  begin
    perform from course_run where id = any(runs) order by id for no key update;
    update course_run r set places_taken = counted.places, certificate_count = counted.certificates
    from (
      select run.id, count(e.id) filter (where e.state in ('CONFIRMED', 'ATTENDING')) places, count(c.id) certificates
      from unnest(runs) run(id) left join enrolment e on e.run_id = run.id left join certificate c on c.enrolment_id = e.id
      group by run.id) counted
    where counted.id = r.id and (r.places_taken, r.certificate_count) is distinct from (counted.places, counted.certificates);
  end $$;
  ${keeper('keep_places_taken', {
    read: (rows) => `select run_id touch, id, state from ${rows}`,
    recount: 'perform count_for_runs(touched);',
  })}
  ${keeper('keep_certificate_count', {
    read: (rows) => `select e.run_id touch, c.id from ${rows} c join enrolment e on e.id = c.enrolment_id`,
    recount: 'perform count_for_runs(touched);',
  })}
  ${keeper('keep_attendance_days', {
    read: (rows) => `select enrolment_id touch, id, kind from ${rows}`,
    recount: `
      perform from enrolment where id = any(touched) order by id for no key update;
      update enrolment e set days_recorded = counted.recorded, days_attended = counted.attended
      from (
        select one.id, count(a.id) recorded, count(a.id) filter (where a.kind in ('PRESENT', 'REMOTE')) attended
        from unnest(touched) one(id) left join attendance a on a.enrolment_id = one.id
        group by one.id) counted
      where counted.id = e.id and (e.days_recorded, e.days_attended) is distinct from (counted.recorded, counted.attended);`,
  })}
  ${onChange('enrolment', 'keep_places_taken')}
  ${onChange('certificate', 'keep_certificate_count')}
  ${onChange('attendance', 'keep_attendance_days')}
`;
