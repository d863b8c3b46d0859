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
  const whose = wayOf(given);
  const [link] = whose ?? [key];
  const rows = (source: string, before: string, after: string) => {
    const { number, joins } = personOf(whose, 'r');
    return `select r.${key}::text as key, ${number} as participant_id, ${before} as before, ${after} as after from ${source} r${joins}`;
  };
  const [was, is] = [personOf(whose, 'b'), personOf(whose, 'a')];
  const updated = `
    select coalesce(a.${key}, b.${key})::text as key, coalesce(${is.number}, ${was.number}) as participant_id,
      case when b.${key} is not null then to_json(b) end as before, case when a.${key} is not null then to_json(a) end as after
    from before b full join now a on a.${key} = b.${key} and a.${link} is not distinct from b.${link}${was.joins}${is.joins}`;
  const trigger = (when: string, operation: string, tables: string, read: string) =>
    `create trigger record_${operation} ${when} ${operation} on "${table}" ${tables} for each statement execute function record_change($rows$${read}$rows$);`;
  return [
    trigger('after', 'insert', 'referencing new table as now', rows('now', 'null::json', 'to_json(r)')),
    trigger('after', 'update', 'referencing old table as before new table as now', updated),
    trigger('after', 'delete', 'referencing old table as before', rows('before', 'to_json(r)', 'null::json')),
    trigger('before', 'truncate', '', rows(`"${table}"`, 'to_json(r)', 'null::json')),
  ].join('\n');
}

/** The way from a row to the number of its person. */
export const wayOf = (whose: Whose) => (typeof whose === 'string' ? ([whose] as const) : whose);

/** SQL of the number of the person whose row it is, and the joins that lead there. */
export function personOf(whose: readonly string[] | null, row: string) {
  if (!whose) return { number: 'null::int', joins: '' };
  const [column, ...through] = whose;
  let number = `${row}.${column}`;
  let joins = '';
  for (const [index, step] of through.entries()) {
    const [table, next] = step.split('.');
    const parent = `${row}${index + 1}`;
    joins += ` left join ${table} ${parent} on ${parent}.id = ${number}`;
    number = `${parent}.${next}`;
  }
  return { number, joins };
}
