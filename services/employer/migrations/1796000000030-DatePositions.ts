import type { QueryRunner } from 'typeorm';

/** A vacancy keeps the days on which its positions were taken instead of their number, which has no day. */
export class DatePositions1796000000030 {
  async up(db: QueryRunner) {
    await db.query(`
      alter table vacancy add filled_on date[] not null default '{}';
      ${KEEP_DAYS}
      select take_positions(array(select id from vacancy where filled > 0));
      alter table vacancy drop constraint vacancy_filled_within_positions, drop filled,
        add constraint vacancy_filled_within_positions check (cardinality(filled_on) <= positions);`);
  }
}

/**
 * A position is taken from the day on which somebody was agreed for it, or began where nobody recorded that; always,
 * where neither is known. Rows are locked before they are read for: of two statements at once the later sees both.
 */
const KEEP_DAYS = `
  create function take_positions(vacancies text[]) returns void language plpgsql as $$
  begin
    perform from vacancy where id = any(vacancies) order by id for no key update;
    update vacancy v set filled_on = taken.days from (
      select touched.id, array(select coalesce(p.agreed_on, p.started_on, '-infinity') from placement p
        where p.vacancy_id = touched.id order by 1) days from unnest(vacancies) touched (id)) taken
    where taken.id = v.id and taken.days <> v.filled_on;
  end $$;
  create or replace function keep_vacancy_filled() returns trigger language plpgsql as $$
  declare touched text[];
  begin
    case tg_op
      when 'INSERT' then touched := array(select distinct vacancy_id from now where vacancy_id is not null);
      when 'DELETE' then touched := array(select distinct vacancy_id from before where vacancy_id is not null);
      else touched := array(select vacancy_id from now where vacancy_id is not null
        union select vacancy_id from before where vacancy_id is not null);
    end case;
    if cardinality(touched) > 0 then perform take_positions(touched); end if;
    return null;
  end $$;`;
