import type { MigrationInterface, QueryRunner } from 'typeorm';
import { personOf, type Whose, wayOf } from '../audit-log/record-changes.ts';

/** The rule that nothing is written about people who were erased. */
export const NOT_ERASED = { name: 'person_not_erased', words: 'nothing is written about a person who was erased' };

/** In whose name erasing itself writes. */
export const ERASING = 'person erase';

/**
 * The migration by which rows of these tables, and notes of disputes, are refused about people who were erased, whoever writes them:
 * an old file would bring back what was taken out. Removing rows stays possible, and so is erasing again.
 */
export const refusingErasedOf = (tables: Readonly<Record<string, Whose>>) => {
  const all: Readonly<Record<string, Whose>> = { ...tables, disputed_value: ['participant_id'] };
  const aboutPeople = Object.entries(all).filter(([table, whose]) => whose !== null && table !== 'erasure');
  return class RefuseErased1700000000130 implements MigrationInterface {
    name = 'RefuseErased1700000000130';

    async up(db: QueryRunner) {
      await db.query(refuseErased + aboutPeople.map(triggersOf).join('\n'));
    }

    async down(db: QueryRunner) {
      for (const [table] of aboutPeople)
        await db.query(
          `drop trigger refuse_erased_on_insert on "${table}"; drop trigger refuse_erased_on_update on "${table}"`,
        );
      await db.query('drop function refuse_erased');
    }
  };
};

const refuseErased = `
  create function refuse_erased() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare someone boolean;
  begin
    if pg_trigger_depth() > 1 or current_setting('dienstweg.viewer', true) = '${ERASING}' then return null; end if;
    if not exists (select from erasure where erased_at is not null) then return null; end if;
    execute format('select exists (select from (%s) rows join erasure e on e.participant_id = rows.number where e.erased_at is not null)', tg_argv[0])
      into someone;
    if someone then
      raise exception '${NOT_ERASED.words}'
        using errcode = 'check_violation', table = tg_table_name, constraint = '${NOT_ERASED.name}';
    end if;
    return null;
  end $$;
  revoke execute on function refuse_erased from public;`;

function triggersOf([table, whose]: [string, Whose]) {
  const { number, joins } = personOf(wayOf(whose), 'r');
  const people = (source: string) => `select ${number} as number from ${source} r${joins}`;
  const trigger = (operation: string, tables: string, numbers: string) => `
    create trigger refuse_erased_on_${operation} after ${operation} on "${table}" referencing ${tables}
      for each statement execute function refuse_erased($numbers$${numbers}$numbers$);`;
  return (
    trigger('insert', 'new table as now', people('now')) +
    trigger('update', 'old table as before new table as now', `${people('before')} union all ${people('now')}`)
  );
}
