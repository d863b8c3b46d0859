import { type AttributeOf, isWithin, monthInWords, queryWithin, type SplitBy } from '@dienstweg/cohorts';
import { sectors } from '../tables/Establishment.ts';
import { placementKinds } from '../tables/Placement.ts';

/** By the placement of each person that began last by the day, within some programmes. */
const newest = (key: string): Pick<SplitBy, 'query' | 'scopes' | 'others'> => ({
  scopes: ['placements:read'],
  query: queryWithin(
    `select key, number from (select distinct on (p.participant_id) p.participant_id number, ${key} key
      from placement p left join establishment s on s.id = p.establishment_id
      where p.started_on <= $1 and ${isWithin('p.programme_id')}
      order by p.participant_id, p.started_on desc, p.id desc) newest where key is not null`,
  ),
  others: 'NONE',
});

/** How people are split by what the employer service knows of them. */
export const SPLITS: Readonly<Record<AttributeOf<'WorkSplit'>, SplitBy>> = {
  OUTCOME: { ...newest('p.kind'), type: 'PlacementKind', values: placementKinds },
  SECTOR: { ...newest('s.sector'), type: 'Sector', values: sectors },
  EMPLOYER: newest('p.employer_id'),
  PLACEMENT_MONTH: { ...newest("to_char(p.started_on, 'YYYY-MM')"), inWords: monthInWords },
};
