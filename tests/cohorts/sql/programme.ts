import type { Leaf } from '../filters.ts';
import { every, isAsked, oneOfThese, sql } from './words.ts';

/** Whether a column names a programme that a leaf and the programme around it mean. */
export function programmeMeant(column: string, asked: unknown, within: string | null): string {
  const around = within && `${column} in (select id from programme_tree where root = ${sql(within)})`;
  if (!isAsked(asked)) return every(around);
  const { in: ids, partOf, fundedBy, funderLevel, fundingLine, carrier, district } = asked as Leaf;
  const meant = every(
    oneOfThese('p.id', ids),
    isAsked(partOf) && `p.id in (select id from programme_tree where ${oneOfThese('root', partOf)})`,
    isAsked(fundedBy) &&
      `p.id in (select programme_id from programme_funder where ${oneOfThese('funder_id', fundedBy)})`,
    isAsked(funderLevel) &&
      `p.id in (select x.programme_id from programme_funder x, funder f
        where f.id = x.funder_id and ${oneOfThese('f.level', funderLevel)})`,
    isAsked(fundingLine) &&
      `p.id in (select programme_id from "grant" where ${oneOfThese('funding_line_id', fundingLine)})`,
    oneOfThese('p.carrier_id', carrier),
    isAsked(district) && `exists (select from unnest(p.districts) d where ${oneOfThese('d', district)})`,
  );
  return every(around, `${column} in (select p.id from programme p where ${meant})`);
}
