import { type Reading, statement } from '@dienstweg/kit';
import type { ProgrammeCriteria } from '../__generated__/resolvers.ts';
import { partsBelow } from '../programme-tree.ts';

const MEANT = statement(`
  with ${partsBelow('select id, id from programme')}
  select id from programme
  where ($1::text[] is null or id = any($1))
    and ($2::text[] is null or id in (select id from part where root = any($2)))
    and ($3::text[] is null or id in (select programme_id from programme_funder where funder_id = any($3)))
    and ($4::text[] is null or id in (
      select programme_id from programme_funder join funder on funder.id = funder_id where level = any($4)))
    and ($5::text[] is null or id in (select programme_id from "grant" where funding_line_id = any($5)))
    and ($6::text[] is null or carrier_id = any($6))
    and ($7::text[] is null or districts && $7)
  order by id`);

/** Ids of the programmes that meet all criteria; an id that nobody knows means no programme. */
export async function programmesMeant(db: Reading, criteria: ProgrammeCriteria): Promise<string[]> {
  const { in: ids, partOf, fundedBy, funderLevel, fundingLine, carrier, district } = criteria;
  const rows = await db.read(MEANT, [ids, partOf, fundedBy, funderLevel, fundingLine, carrier, district]);
  return rows.map(([id]) => id as string);
}
