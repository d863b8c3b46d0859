import type { QueryRunner } from 'typeorm';

/** What triggers keep and refuse: counts of places, certificates and course days, and rules across tables. */
export class KeepRulesOfCourse1796000000010 {
  async up(db: QueryRunner) {
    for (const rule of [KEPT_COUNTS, RULES]) await db.query(rule);
  }
}

/** Calls a function once per statement that changes a table; `now` and `before` are the rows after and before it. */
const onChange = (table: string, execute: string) => `
  create trigger ${execute}_on_insert after insert on ${table} referencing new table as now
    for each statement execute function ${execute}();
  create trigger ${execute}_on_update after update on ${table} referencing old table as before new table as now
    for each statement execute function ${execute}();
  create trigger ${execute}_on_delete after delete on ${table} referencing old table as before
    for each statement execute function ${execute}();`;

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

/** Rows are locked before they are counted for: of two statements at once the later sees the earlier one's rows. */
const KEPT_COUNTS = `
  create function count_for_runs(runs text[]) returns void language plpgsql as $$
  begin
    perform from course_run where id = any(runs) order by id for no key update;
    update course_run r set places_taken = counted.places, certificate_count = counted.certificates
    from (
      select run.id, count(e.id) filter (where e.state in ('CONFIRMED', 'ATTENDING')) places, count(c.id) certificates
      from unnest(runs) run(id)
        left join enrolment e on e.run_id = run.id left join certificate c on c.enrolment_id = e.id
      group by run.id) counted
    where counted.id = r.id and (r.places_taken, r.certificate_count) is distinct
      from (counted.places, counted.certificates);
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
      where counted.id = e.id and (e.days_recorded, e.days_attended) is distinct
        from (counted.recorded, counted.attended);`,
  })}
  ${onChange('enrolment', 'keep_places_taken')}
  ${onChange('certificate', 'keep_certificate_count')}
  ${onChange('attendance', 'keep_attendance_days')}
`;

/** A rule across tables: a view lists what breaks it, and no statement on one of the tables may leave a row there. */
interface Rule {
  name: string;
  /** The table that a refusal names. */
  table: string;
  view: string;
  /** By table, how the view refers to it and on which of its columns the rule depends. */
  watched: Record<string, { as: string; columns: string }>;
}

const ruled: Rule[] = [
  {
    name: 'certificate_earned_by_exam_or_completion',
    table: 'certificate',
    view: 'unearned_certificate',
    watched: {
      certificate: { as: 'id', columns: 'enrolment_id, exam_attempt_id, issued_on' },
      exam_attempt: { as: 'exam_attempt_id', columns: 'held_on, result' },
      enrolment: { as: 'enrolment_id', columns: 'run_id, state, ended_on' },
      course_run: { as: 'run_id', columns: 'course_id' },
      course: { as: 'course_id', columns: 'exam_required' },
    },
  },
  {
    name: 'practical_phase_sector_allowed_by_course',
    table: 'practical_phase',
    view: 'practice_outside_course',
    watched: {
      practical_phase: { as: 'id', columns: 'enrolment_id, sector' },
      enrolment: { as: 'enrolment_id', columns: 'run_id' },
      course_run: { as: 'run_id', columns: 'course_id' },
      course: { as: 'course_id', columns: 'practice_sectors' },
    },
  },
];

const triggers = ({ name, table, view, watched }: Rule) =>
  Object.entries(watched).map(([watchedTable, { as, columns }]) => {
    const refuse = `for each statement execute function refuse_broken_rule('${name}', '${table}', '${view}', '${as}',
      '${columns}')`;
    const onUpdate = `create trigger ${name}_on_update after update on ${watchedTable}
      referencing old table as before new table as now ${refuse};`;
    if (watchedTable !== table) return onUpdate;
    return `${onUpdate} create trigger ${name}_on_insert after insert on ${table}
      referencing new table as now ${refuse};`;
  });

const RULES = `
  create view unearned_certificate as
    select c.id, c.exam_attempt_id, c.enrolment_id, e.run_id, r.course_id
    from certificate c
    join enrolment e on e.id = c.enrolment_id
    join course_run r on r.id = e.run_id
    join course on course.id = r.course_id
    left join exam_attempt a on a.id = c.exam_attempt_id
    where case
      when course.exam_required or a.id is not null then a.result is distinct from 'PASSED' or c.issued_on < a.held_on
      else e.state <> 'COMPLETED' or c.issued_on < e.ended_on
    end;

  create view practice_outside_course as
    select p.id, p.enrolment_id, e.run_id, r.course_id
    from practical_phase p
    join enrolment e on e.id = p.enrolment_id
    join course_run r on r.id = e.run_id
    join course on course.id = r.course_id
    where p.sector <> all (course.practice_sectors);

  create function refuse_broken_rule() returns trigger language plpgsql as $$
  declare
    rule text := tg_argv[0];
    changed text := 'now';
    any_changed boolean := true;
    broken text;
  begin
    if tg_op = 'UPDATE' then
      changed := format('(select id, %1$s from now except select id, %1$s from before)', tg_argv[4]);
      execute format('select exists %s', changed) into any_changed;
    end if;
    if any_changed then
      execute format('select id from %I where %I in (select id from %s rows) order by id limit 1', tg_argv[2],
        tg_argv[3], changed) into broken;
    end if;
    if broken is not null then
      raise exception '% % breaks the rule %', tg_argv[1], broken, rule
        using errcode = 'check_violation', table = tg_argv[1],
          constraint = rule, detail = format('Key (id)=(%s).', broken);
    end if;
    return null;
  end $$;
  ${ruled.flatMap(triggers).join('\n')}
`;
