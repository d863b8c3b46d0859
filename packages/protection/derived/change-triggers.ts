import { snakeCase } from '@dienstweg/kit';
import { type ProtectedTable, personColumn, personOf } from '../tables/declare.ts';

/** SQL that puts every change of these tables on record, in the same transaction. */
export const changeTriggers = (tables: readonly ProtectedTable[]) => tables.map(triggersOf).join('\n');

function triggersOf(declared: ProtectedTable) {
  const { table } = declared;
  const key = snakeCase(declared.key);
  const link = personColumn(declared) ?? key;
  const rows = (source: string, before: string, after: string) => {
    const { number, joins } = personOf(declared, 'r');
    return `
    select r.${key}::text as key, ${number} as participant_id, ${before} as before, ${after} as after
    from ${source} r${joins}`;
  };
  const [was, is] = [personOf(declared, 'b'), personOf(declared, 'a')];
  const updated = `
    select coalesce(a.${key}, b.${key})::text as key, coalesce(${is.number}, ${was.number}) as participant_id,
      case when b.${key} is not null then to_json(b) end as before,
      case when a.${key} is not null then to_json(a) end as after
    from before b full join now a
      on a.${key} = b.${key} and a.${link} is not distinct from b.${link}${was.joins}${is.joins}`;
  const trigger = (when: string, operation: string, transition: string, read: string) =>
    `create trigger record_${operation} ${when} ${operation} on "${table}" ${transition}
      for each statement execute function record_change($rows$${read}$rows$);`;
  return [
    trigger('after', 'insert', 'referencing new table as now', rows('now', 'null::json', 'to_json(r)')),
    trigger('after', 'update', 'referencing old table as before new table as now', updated),
    trigger('after', 'delete', 'referencing old table as before', rows('before', 'to_json(r)', 'null::json')),
    trigger('before', 'truncate', '', rows(`"${table}"`, 'to_json(r)', 'null::json')),
  ].join('\n');
}
