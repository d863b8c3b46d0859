import { snakeCase } from '@dienstweg/kit';
import { APPLICATION, CASEWORKER, EVALUATOR, OVERSEER, REQUESTING, ROLES } from '../rows/roles.ts';
import { setting } from '../rows/settings.ts';
import { ALL_ROWS, NO_ROWS, type ProtectedTable, personColumn } from '../tables/declare.ts';
import { AS_CASEWORKER, AS_SET, type Condition, withRow } from '../tables/visibility.ts';

/** SQL of what the roles of requests may do with each table: of one that is seen by nobody, nothing. */
export const rowAccess = (tables: readonly ProtectedTable[]) => `
  revoke all on all tables in schema public from ${ROLES};
  ${tables.map(accessOf).join('\n')}`;

function accessOf(declared: ProtectedTable): string {
  const { table, protection } = declared;
  const seen = conditionOf(declared);
  const grants = [
    ...(protection.visible === NO_ROWS ? [] : [`grant select on "${table}" to ${REQUESTING};`]),
    ...(protection.insertable ? [`grant insert on "${table}" to ${REQUESTING};`] : []),
    ...(protection.inCohorts ? [`grant select on "${table}" to ${EVALUATOR};`] : []),
  ];
  return [...(seen ? limited(table, seen) : []), ...grants].join('\n');
}

const limited = (table: string, seen: Condition) => [
  `alter table "${table}" enable row level security, force row level security;`,
  ...policiesOf(seen).map(
    ([role, condition]) => `create policy ${role} on "${table}" for select to ${role} using (${condition});`,
  ),
  `create policy owner on "${table}" to current_user using (true);`,
];

/** What each role sees of a table whose rows are limited. */
const policiesOf = (seen: Condition): [role: string, condition: string][] => [
  [APPLICATION, seen(AS_SET)],
  [CASEWORKER, seen(AS_CASEWORKER)],
  [OVERSEER, `${setting('everyone')} = 'on'`],
  [EVALUATOR, 'true'],
];

function conditionOf(declared: ProtectedTable): Condition | null {
  const { table, parents, protection } = declared;
  const { visible } = protection;
  if (visible === ALL_ROWS || visible === NO_ROWS) return null;
  if (typeof visible === 'function') return visible(`${table}.${personColumn(declared)}`);
  const parent = parents.get(visible.with);
  if (!parent)
    throw new Error(`${declared.options.name} is to be seen with ${visible.with}: say in belongsTo what that is.`);
  return withRow(parent.table, `parent.id = ${table}.${snakeCase(`${visible.with}Id`)}`)('');
}
