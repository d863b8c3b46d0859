/** A rule across tables: a view lists what breaks it, and no statement that touches one of the tables may leave a row there. */
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
    const refuse = `for each statement execute function refuse_broken_rule('${name}', '${table}', '${view}', '${as}', '${columns}')`;
    const onUpdate = `create trigger ${name}_on_update after update on ${watchedTable} referencing old table as before new table as now ${refuse};`;
    if (watchedTable !== table) return onUpdate;
    return `${onUpdate} create trigger ${name}_on_insert after insert on ${table} referencing new table as now ${refuse};`;
  });

export const rules = `
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
      execute format('select id from %I where %I in (select id from %s rows) order by id limit 1', tg_argv[2], tg_argv[3], changed) into broken;
    end if;
    if broken is not null then
      raise exception '% % breaks the rule %', tg_argv[1], broken, rule
        using errcode = 'check_violation', table = tg_argv[1], constraint = rule, detail = format('Key (id)=(%s).', broken);
    end if;
    return null;
  end $$;
  ${ruled.flatMap(triggers).join('\n')}
`;
