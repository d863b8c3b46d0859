import type { QueryRunner } from 'typeorm';

/**
 * Every sum and state of a grant follows from dated facts: when it was applied for and approved, what was spent,
 * claimed and confirmed by others by a day.
 */
export class DateMoney1796000000030 {
  async up(db: QueryRunner) {
    for (const change of [GRANTS, CO_FINANCING, KEPT_SUMS]) await db.query(change);
  }
}

/** Of grants approved before days were recorded it is known only that they were by the time they began. */
const GRANTS = `
  alter table "grant" add applied_on date, add approved_on date, add last_spent_on date;
  update "grant" g set approved_on = case when state <> 'APPLIED' then from_on end,
    awarded = case when state <> 'APPLIED' then awarded end,
    last_spent_on = (select max(spent_on) from expenditure e where e.grant_id = g.id);
  alter table "grant" drop constraint grant_awarded_once_approved, drop constraint grant_state_known, drop state,
    add constraint grant_awarded_once_approved check ((approved_on is null) = (awarded is null)),
    add constraint grant_approved_after_application check (approved_on >= applied_on);`;

const CO_FINANCING = `
  create table co_financing (
    id text primary key,
    grant_id text not null references "grant",
    funder_id text references funder,
    amount bigint not null,
    confirmed_on date not null,
    constraint co_financing_positive check (amount > 0));
  create index on co_financing (grant_id, confirmed_on);
  create index on co_financing (funder_id);
  insert into co_financing (id, grant_id, amount, confirmed_on)
    select id || '-co-financing', id, co_financing, from_on from "grant" where co_financing > 0;`;

/** Sums are read anew after the rows that keep them are locked, so that two writers at once lose nothing. */
const keepGrantSum = (name: string, sum: string) => `
  create or replace function ${name}() returns trigger language plpgsql as $$
  declare touched text[] := array(select distinct grant_id from changed);
  begin
    if tg_op = 'UPDATE' then touched := touched || array(select distinct grant_id from replaced); end if;
    perform from "grant" where id = any(touched) order by id for no key update;
    update "grant" g set ${sum} where g.id = any(touched);
    return null;
  end $$;`;

const total = (table: string, condition = 'true') =>
  `(select coalesce(sum(amount), 0) from ${table} where grant_id = g.id and ${condition})`;

const KEPT_SUMS = `
  create index on expenditure (grant_id, spent_on, amount);
  drop trigger keep_programme_spent_inserted on "grant";
  drop trigger keep_programme_spent_updated on "grant";
  drop trigger keep_programme_spent_deleted on "grant";
  drop function keep_programme_spent;
  alter table programme drop spent;
  alter table "grant" drop claimed;
  ${keepGrantSum(
    'keep_spent',
    `(spent, last_spent_on) = (select coalesce(sum(amount), 0), max(spent_on) from expenditure where grant_id = g.id)`,
  )}
  ${keepGrantSum('keep_claimed', `paid = ${total('payment_claim', 'paid_on is not null')}`)}
  ${keepGrantSum('keep_co_financing', `co_financing = ${total('co_financing')}`)}
  create trigger keep_co_financing_inserted after insert on co_financing referencing new table as changed
    for each statement execute function keep_co_financing();
  create trigger keep_co_financing_updated after update on co_financing
    referencing old table as replaced new table as changed for each statement execute function keep_co_financing();
  create trigger keep_co_financing_deleted after delete on co_financing referencing old table as changed
    for each statement execute function keep_co_financing();`;
