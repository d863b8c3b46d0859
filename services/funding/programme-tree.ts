import { valueBy } from '@dienstweg/kit';

/** SQL of a table `part (root, id)`: the programmes that SQL answers as roots, each with itself and all below it. */
export const partsBelow = (roots: string) => `recursive part (root, id) as (
    ${roots}
    union select part.root, programme.id from part join programme on programme.part_of_id = part.id)`;

/** Loads the ids of the programmes that belong to a key, with all their parts; SQL answers key and programme. */
export const idsBelow = (roots: string) =>
  valueBy<string[]>({
    key: 'text',
    text: `with ${partsBelow(roots)} select root, array_agg(id order by id) from part group by root`,
  });
