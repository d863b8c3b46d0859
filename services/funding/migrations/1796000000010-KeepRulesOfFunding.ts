import type { QueryRunner } from 'typeorm';

/**
 * What triggers keep and refuse: sums, receipts outside their grant, circles of programmes, edited readings and
 * rules.
 */
export class KeepRulesOfFunding1796000000010 {
  async up(db: QueryRunner) {
    for (const rule of [KEPT_SUMS, RULES, READINGS]) await db.query(rule);
  }
}

/** A statement-level trigger for each kind of change, all calling the same function. */
const afterEach = (table: string, name: string) => `
  create trigger ${name}_inserted after insert on ${table} referencing new table as changed
    for each statement execute function ${name}();
  create trigger ${name}_updated after update on ${table} referencing old table as replaced new table as changed
    for each statement execute function ${name}();
  create trigger ${name}_deleted after delete on ${table} referencing old table as changed
    for each statement execute function ${name}();`;

/** Sums are read anew after the rows that keep them are locked, so that two writers at once lose nothing. */
const keepGrantSum = (name: string, sum: string) => `
  create function ${name}() returns trigger language plpgsql as $$
  declare touched text[] := array(select distinct grant_id from changed);
  begin
    if tg_op = 'UPDATE' then touched := touched || array(select distinct grant_id from replaced); end if;
    perform from "grant" where id = any(touched) order by id for no key update;
    update "grant" g set ${sum} where g.id = any(touched);
    return null;
  end $$;`;

const total = (table: string, condition = 'true') =>
  `(select coalesce(sum(amount), 0) from ${table} where grant_id = g.id and ${condition})`;

const KEPT_SUMS = [
  keepGrantSum('keep_budgeted', `budgeted = ${total('budget_line')}`),
  keepGrantSum('keep_spent', `spent = ${total('expenditure')}`),
  keepGrantSum(
    'keep_claimed',
    `claimed = ${total('payment_claim')}, paid = ${total('payment_claim', 'paid_on is not null')}`,
  ),
  `create function keep_programme_spent() returns trigger language plpgsql as $$
   declare touched text[] := array(select distinct programme_id from changed);
   begin
     if tg_op = 'UPDATE' then touched := touched || array(select distinct programme_id from replaced); end if;
     perform from programme where id = any(touched) order by id for no key update;
     update programme p set spent = (select sum(g.spent) from "grant" g where g.programme_id = p.id)
       where p.id = any(touched);
     return null;
   end $$;`,
  afterEach('budget_line', 'keep_budgeted'),
  afterEach('expenditure', 'keep_spent'),
  afterEach('payment_claim', 'keep_claimed'),
  afterEach('"grant"', 'keep_programme_spent'),
].join('\n');

const RULES = `
  create function refuse_expenditure_outside_grant() returns trigger language plpgsql as $$
  begin
    if exists (select from changed e join "grant" g on g.id = e.grant_id where e.spent_on not between g.from_on
      and g.until_on) then
      raise exception 'expenditure lies outside the period of its grant'
        using errcode = 'check_violation', constraint = 'expenditure_inside_grant', table = 'expenditure';
    end if;
    return null;
  end $$;
  create trigger expenditure_inside_grant_inserted after insert on expenditure referencing new table as changed
    for each statement execute function refuse_expenditure_outside_grant();
  create trigger expenditure_inside_grant_updated after update on expenditure referencing new table as changed
    for each statement execute function refuse_expenditure_outside_grant();

  create function refuse_grant_that_leaves_expenditure_outside() returns trigger language plpgsql as $$
  begin
    if exists (
      select from changed g join replaced r on r.id = g.id join expenditure e on e.grant_id = g.id
      where (g.from_on, g.until_on) <> (r.from_on, r.until_on) and e.spent_on not between g.from_on and g.until_on) then
      raise exception 'expenditure lies outside the new period of the grant'
        using errcode = 'check_violation', constraint = 'expenditure_inside_grant', table = 'grant';
    end if;
    return null;
  end $$;
  create trigger grant_keeps_expenditure_inside after update on "grant"
    referencing old table as replaced new table as changed
    for each statement execute function refuse_grant_that_leaves_expenditure_outside();

  create function refuse_edited_reading() returns trigger language plpgsql as $$
  begin
    raise exception 'a reading is superseded by a new one, never edited'
      using errcode = 'check_violation', constraint = 'indicator_reading_never_edited', table = 'indicator_reading';
  end $$;
  create trigger indicator_reading_never_edited before update
    or delete on indicator_reading for each row execute function refuse_edited_reading();

  create function refuse_programme_circle() returns trigger language plpgsql as $$
  begin
    if exists (
      with recursive above (start, id) as (
        select id, part_of_id from changed
        union select above.start, p.part_of_id from above join programme p on p.id = above.id)
      select from above where start = id) then
      raise exception 'a programme cannot be part of itself'
        using errcode = 'check_violation', constraint = 'programme_tree_has_no_circle', table = 'programme';
    end if;
    return null;
  end $$;
  create trigger programme_tree_inserted after insert on programme referencing new table as changed
    for each statement execute function refuse_programme_circle();
  create trigger programme_tree_updated after update on programme referencing new table as changed
    for each statement execute function refuse_programme_circle();
`;

const refusal = (message: string, constraint: string, table: string) =>
  `raise exception '${message}' using errcode = 'check_violation', constraint = '${constraint}', table = '${table}';`;

const READINGS = `
  create function keep_indicator_rules() returns trigger language plpgsql as $$
  begin
    if tg_op = 'UPDATE' then
      if (new.version, new.strict_rule, new.declared_rule) = (old.version, old.strict_rule, old.declared_rule)
        then return null; end if;
      if new.version <= old.version then
        ${refusal('other rules are a later version', 'target_indicator_rules_change_with_version', 'target_indicator')}
      end if;
    end if;
    insert into indicator_rules values (new.id || '.' || new.version, new.id, new.version, new.strict_rule,
      new.declared_rule);
    return null;
  end $$;
  create trigger target_indicator_keeps_rules after insert
    or update on target_indicator for each row execute function keep_indicator_rules();

  create function refuse_edited_rules() returns trigger language plpgsql as $$
  begin
    ${refusal(
      'rules are superseded by a later version, never edited',
      'indicator_rules_never_edited',
      'indicator_rules',
    )}
  end $$;
  create trigger indicator_rules_never_edited before update
    or delete on indicator_rules for each row execute function refuse_edited_rules();
  create trigger indicator_rules_never_emptied before truncate on indicator_rules
    for each statement execute function refuse_edited_rules();

  create function refuse_emptied_readings() returns trigger language plpgsql as $$
  begin
    ${refusal('readings are kept', 'indicator_reading_never_edited', 'indicator_reading')}
  end $$;
  create trigger indicator_reading_never_emptied before truncate on indicator_reading
    for each statement execute function refuse_emptied_readings();

  create function refuse_unknown_version() returns trigger language plpgsql as $$
  begin
    if not exists (select from indicator_rules r where r.indicator_id = new.indicator_id
      and r.version = new.version) then
      ${refusal(
        'the indicator has no such version of its rules',
        'indicator_reading_version_known',
        'indicator_reading',
      )}
    end if;
    return new;
  end $$;
  create trigger indicator_reading_version_known before insert on indicator_reading
    for each row execute function refuse_unknown_version();`;
