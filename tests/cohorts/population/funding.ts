import { chance, each, id, maybe, pick } from './random.ts';
import { carriers, districts, funderLevels, funders, fundingLines, programmes } from './values.ts';

/** Seven programmes, some part of others, with funders, grants and carriers. */
export const fundingRows = `
  insert into organisation (id, name) select o, o from ${each(carriers)} o;
  insert into funder (id, name, level) select f, f, ${pick(funderLevels)} from ${each(funders)} f;
  insert into funding_line (id, name, funder_id) select l, l, ${pick(funders)} from ${each(fundingLines)} l;
  insert into programme (id, name, part_of_id, carrier_id, districts)
    select p, p, case p when 'p2' then 'p1' when 'p3' then 'p2' when 'p4' then 'p2' when 'p6' then 'p5' end,
      ${maybe(0.8, pick(carriers))}, case when ${chance(0.8)} then array[${pick(districts)}, ${pick(districts)}]
        else '{}' end
    from ${each(programmes)} p;
  insert into programme_funder (id, programme_id, funder_id)
    select ${id}, p, f from ${each(programmes)} p cross join ${each(funders)} f where ${chance(0.3)};
  insert into "grant" (id, reference, programme_id, funding_line_id, from_on, until_on)
    select ${id}, ${id}, p, l, '2019-01-01', '2020-01-01'
    from ${each(programmes)} p cross join ${each(fundingLines)} l where ${chance(0.4)}`;
