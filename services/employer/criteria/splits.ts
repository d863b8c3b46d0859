import { fact, isWithin, queryWithin, type SplitBy } from '@dienstweg/cohorts';
import { sectors } from '../tables/Establishment.ts';
import { placementKinds } from '../tables/Placement.ts';

/** The placement of each person that began last by the day, within some programmes. */
const newest = (key: string) =>
  queryWithin(
    `select key, number from (select distinct on (p.participant_id) p.participant_id number, ${key} key
      from placement p left join establishment s on s.id = p.establishment_id
      where p.started_on <= $1 and ${isWithin('p.programme_id')}
      order by p.participant_id, p.started_on desc, p.id desc) newest where key is not null`,
  );

export const byOutcome: SplitBy = {
  fact: fact('People.byOutcome', 'placements:read'),
  query: newest('p.kind'),
  values: placementKinds,
};
export const bySector: SplitBy = {
  fact: fact('People.bySector', 'placements:read'),
  query: newest('s.sector'),
  values: sectors,
};
export const byEmployer: SplitBy = {
  fact: fact('People.byEmployer', 'placements:read'),
  query: newest('p.employer_id'),
};
export const byPlacementMonth: SplitBy = {
  fact: fact('People.byPlacementMonth', 'placements:read'),
  query: newest("to_char(p.started_on, 'YYYY-MM')"),
};
