import { snakeCase } from '@dienstweg/kit';
import { OF_THE_PERSON } from '../disputes/DisputedValue.ts';
import { EVALUATOR } from '../rows/roles.ts';
import { type ProtectedTable, personOf } from '../tables/declare.ts';

/**
 * SQL by which disputes are of values in these tables only, each in a row of the person who disputes it, whoever
 * writes them.
 */
export const tieDisputes = (tables: readonly ProtectedTable[]) => `
  create function tie_dispute() returns trigger language plpgsql
    security definer set search_path = public, pg_temp as $$
  begin
    if not (case split_part(new.field, '.', 1) ${tables.flatMap(holding).join(' ')} else false end) then
      raise exception '${OF_THE_PERSON.words}'
        using errcode = 'check_violation', table = tg_table_name, constraint = '${OF_THE_PERSON.name}';
    end if;
    return new;
  end $$;
  revoke execute on function tie_dispute from public;
  create trigger tie_dispute before insert or update of participant_id, field, key on disputed_value
    for each row execute function tie_dispute();
  grant select on disputed_value to ${EVALUATOR};`;

function holding(declared: ProtectedTable) {
  const { number, joins } = personOf(declared, 'r');
  const key = `r.${snakeCase(declared.key)}::text`;
  const row = `select from "${declared.table}" r${joins} where ${key} = new.key and ${number} = new.participant_id`;
  const types = [declared.options.name, ...(declared.protection.parts ?? [])];
  return types.map((type) => `when '${type}' then exists (${row})`);
}
