/**
 * Whose a row is: the column that leads to a person, then `table.column` until the person's number. A column alone is the
 * key of the table and the number; null where rows are nobody's.
 */
export type Whose = string | readonly [column: string, ...through: string[]] | null;

/** SQL that puts every change of these tables on record, in the same transaction. */
export const recordChanges = (tables: Readonly<Record<string, Whose>>) =>
  Object.entries(tables).map(triggersOf).join('\n');

/** SQL that undoes `recordChanges`. */
export const forgetChanges = (tables: readonly string[]) =>
  tables
    .flatMap((table) => OPERATIONS.map((operation) => `drop trigger record_${operation} on "${table}";`))
    .join('\n');

const OPERATIONS = ['insert', 'update', 'delete', 'truncate'];

function triggersOf([table, given]: [string, Whose]) {
  const key = typeof given === 'string' ? given : 'id';
  const whose = typeof given === 'string' ? ([given] as const) : given;
  const rows = (source: string, before: boolean, after: boolean) => `
    select r.${key}::text as key, ${numberOf(whose)} as participant_id, ${before ? 'to_json(r)' : 'null::json'} as before, ${after ? 'to_json(r)' : 'null::json'} as after from ${source} r`;
  const [link] = whose ?? [key];
  const updated = `
    select coalesce(a.${key}, b.${key})::text as key, coalesce(${numberOf(whose, 'a')}, ${numberOf(whose, 'b')}) as participant_id,
      case when b.${key} is not null then to_json(b) end as before, case when a.${key} is not null then to_json(a) end as after
    from before b full join now a on a.${key} = b.${key} and a.${link} is not distinct from b.${link}`;
  const trigger = (when: string, operation: string, tables: string, read: string) =>
    `create trigger record_${operation} ${when} ${operation} on "${table}" ${tables} for each statement execute function record_change($rows$${read}$rows$);`;
  return [
    trigger('after', 'insert', 'referencing new table as now', rows('now', false, true)),
    trigger('after', 'update', 'referencing old table as before new table as now', updated),
    trigger('after', 'delete', 'referencing old table as before', rows('before', true, false)),
    trigger('before', 'truncate', '', rows(`"${table}"`, true, false)),
  ].join('\n');
}

const numberOf = (whose: readonly string[] | null, row = 'r') => {
  if (!whose) return 'null::int';
  const [column, ...through] = whose;
  return through.reduce((inner, step) => {
    const [table, next] = step.split('.');
    return `(select ${next} from ${table} where id = ${inner})`;
  }, `${row}.${column}`);
};
