import { type Connection, conditionsOf, type FilterValues, type Reading, statement } from '@dienstweg/kit';
import type { Operation } from './tables/Operation.ts';

/** How a list of operations is narrowed: the fields of `OperationsWhere`. */
export const operationFilter = {
  fund: 'fund = any($)',
  district: 'strpos(lower(district), lower($)) > 0',
  category: 'category = any($)',
  year: 'extract(year from from_on) = $::int',
  text: "strpos(lower(beneficiary || ' ' || title), lower($)) > 0",
};
export type OperationFilter = FilterValues<typeof operationFilter>;

/** A page of operations and how its list was narrowed, which its totals follow. */
export interface OperationPage extends Connection<Operation> {
  readonly where: OperationFilter;
}

const DIMENSIONS = {
  FUND: 'fund',
  DISTRICT: 'district',
  CATEGORY: 'category',
  YEAR: 'extract(year from from_on)::text',
};
export type OperationDimension = keyof typeof DIMENSIONS;

/** How many operations there are and what they cost, one row per value; without a dimension one row for all. */
export async function totals(db: Reading, where: OperationFilter, by?: OperationDimension) {
  const conditions = conditionsOf(operationFilter, where);
  const key = by ? DIMENSIONS[by] : 'null::text';
  const text = `select ${key}, count(*), coalesce(sum(eligible), 0) from operation
    where true${conditions.sql(1)} ${by ? 'group by 1 order by 1 nulls last' : ''}`;
  const rows = await db.read(statement(text), conditions.values);
  return rows.map(([value, count, eligible]) => ({
    key: value as string | null,
    count: count as number,
    eligible: eligible as number,
  }));
}
