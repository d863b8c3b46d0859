import { type ProtectedTable, personOf } from '../tables/declare.ts';
import { ERASING, NOT_ERASED } from '../tables/Erasure.ts';

/**
 * SQL by which rows of these tables are refused about people who were erased, whoever writes them: an old file would
 * bring back what was taken out. Removing rows stays possible, and so is erasing again.
 */
export const refuseErased = (tables: readonly ProtectedTable[]) => `
  create function refuse_erased() returns trigger language plpgsql
    security definer set search_path = public, pg_temp as $$
  declare someone boolean;
  begin
    if pg_trigger_depth() > 1 or current_setting('dienstweg.viewer', true) = '${ERASING}' then return null; end if;
    if not exists (select from erasure where erased_at is not null) then return null; end if;
    execute format($sql$
      select exists (select from (%s) rows join erasure e on e.participant_id = rows.number
        where e.erased_at is not null)
    $sql$, tg_argv[0]) into someone;
    if someone then
      raise exception '${NOT_ERASED.words}'
        using errcode = 'check_violation', table = tg_table_name, constraint = '${NOT_ERASED.name}';
    end if;
    return null;
  end $$;
  revoke execute on function refuse_erased from public;
  ${tables.map(triggersOf).join('\n')}`;

function triggersOf(declared: ProtectedTable) {
  const { number, joins } = personOf(declared, 'r');
  const people = (source: string) => `select ${number} as number from ${source} r${joins}`;
  const trigger = (operation: string, transition: string, numbers: string) =>
    `create trigger refuse_erased_on_${operation} after ${operation} on "${declared.table}" referencing ${transition}
      for each statement execute function refuse_erased($numbers$${numbers}$numbers$);`;
  return [
    trigger('insert', 'new table as now', people('now')),
    trigger('update', 'old table as before new table as now', `${people('before')} union all ${people('now')}`),
  ].join('\n');
}
