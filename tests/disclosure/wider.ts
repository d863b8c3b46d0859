import { attributeOf, LASTING_FILTERS, OF_PERSON } from './attributes.ts';
import { type Learning, nameOf, type Told } from './learning.ts';

/** What the ESF counts of the same people, each at most once. */
const ESF_PARTS = [
  ['EECO01', 'EECO03', 'EECO05'],
  ['EECO09', 'EECO10', 'EECO11'],
  ['CO01', 'CO03', 'CO05'],
  ['CO09', 'CO10', 'CO11'],
];

const LASTED_12_MONTHS = '{"work":{"placement":{"lasted":{"months":12}}}}';
const LASTED_6_MONTHS = '{"work":{"placement":{"lasted":{"months":6}}}}';
const LASTED_28_DAYS = '{"work":{"placement":{"lasted":{"days":28}}}}';
export const PLACED = '{"work":{"placement":{}}}';
const APPRENTICES = '{"work":{"placement":{"kind":["APPRENTICESHIP"]}}}';

/** Whoever meets a filter is among everyone; those who do not are the others. */
export function relateFilters({ sets, knowledge }: Learning) {
  const meets = (told: Told, where: string, relation: '≤' | '=', others: readonly string[] = []) => {
    const everyone = nameOf({ ...told, where });
    if (knowledge.has(everyone) && everyone !== nameOf(told))
      knowledge.relate(
        everyone,
        relation === '≤' ? '≥' : '=',
        [nameOf(told), ...others],
        `${nameOf(told)} among ${where}`,
      );
  };
  for (const told of sets.values()) {
    const opposite = /^\{"not":(.*)\}$/.exec(told.where)?.[1];
    const met = opposite && nameOf({ ...told, where: opposite });
    if (met && knowledge.has(met)) meets(told, told.among, '=', [met]);
    else if (told.where !== told.among) meets(told, told.among, '≤');
    for (const wider of widerThan(told.where)) meets(told, wider, '≤');
    for (const parts of ESF_PARTS)
      if (told.where === parts[0])
        meets(
          told,
          'complete',
          '=',
          parts.slice(1).map((where) => nameOf({ ...told, where })),
        );
  }
}

/** Filters that whoever meets one meets too. */
function widerThan(where: string): readonly string[] {
  if (where === LASTED_12_MONTHS) return [LASTED_6_MONTHS, LASTED_28_DAYS, PLACED];
  if (where === LASTED_6_MONTHS) return [LASTED_28_DAYS, PLACED];
  return where === LASTED_28_DAYS || where === APPRENTICES ? [PLACED] : [];
}

/** A programme has the people of its parts, and all programmes together have everybody. */
export function relateProgrammes({ sets, knowledge }: Learning, parentOf: ReadonlyMap<string, string>) {
  const everywhere = new Map<string, string[]>();
  for (const told of sets.values()) {
    const isWide = LASTING_FILTERS.test(told.where) && told.path.every((step) => OF_PERSON.has(attributeOf(step)));
    if (!isWide || told.within === 'all' || told.within.startsWith('line ')) continue;
    const parent = parentOf.get(told.within);
    const whole = nameOf({ ...told, within: parent ?? 'all' });
    if (knowledge.has(whole))
      knowledge.relate(whole, '≥', [nameOf(told)], `${nameOf(told)} is part of ${parent ?? 'all'}`);
    if (!parent) everywhere.set(whole, [...(everywhere.get(whole) ?? []), nameOf(told)]);
  }
  for (const [all, parts] of everywhere)
    if (knowledge.has(all) && / \{\}/.test(all)) knowledge.relate(all, '≤', parts, `${all} has everybody`);
}
