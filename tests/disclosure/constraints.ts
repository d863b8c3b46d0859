import { attributeOf, EXCLUSIVE, LASTING, LASTING_FILTERS, OPEN } from './attributes.ts';
import { type Learning, nameOf, type Told } from './learning.ts';
import { PLACED, relateFilters, relateProgrammes } from './wider.ts';

/** Ties the numbers together by every sum and part that the tables give. */
export function relate(learning: Learning, parentOf: ReadonlyMap<string, string>) {
  relateSplits(learning);
  relateSums(learning);
  relateFilters(learning);
  relateProgrammes(learning, parentOf);
  relateDays(learning);
  relateYears(learning);
  relateOthers(learning);
}

function relateSplits({ splits, knowledge }: Learning) {
  for (const { whole, attribute, groups } of splits.values()) {
    const name = nameOf(whole);
    if (EXCLUSIVE.has(attribute)) {
      const others = OPEN.has(attribute) ? [`${name} by ${attribute}, left out`] : [];
      knowledge.relate(name, '=', [...groups, ...others], `${name} by ${attribute}`);
    } else for (const group of groups) knowledge.relate(name, '≥', [group], `${name} by ${attribute}`);
  }
}

/** A table by two attributes is one by the second as well. */
function relateSums({ splits, sets, knowledge }: Learning) {
  const sums = new Map<string, { readonly told: Told; readonly parts: string[] }>();
  for (const { whole, attribute, groups } of splits.values()) {
    const [first, ...others] = whole.path;
    if (first === undefined || others.length > 0 || !EXCLUSIVE.has(attributeOf(first)) || OPEN.has(attributeOf(first)))
      continue;
    for (const group of groups) {
      const told = sets.get(group) as Told;
      const sum = { ...told, path: told.path.slice(1) };
      const key = `${nameOf(sum)} by ${attributeOf(first)} and ${attribute}`;
      const { parts } = sums.get(key) ?? { parts: [] };
      sums.set(key, { told: sum, parts: [...parts, group] });
    }
  }
  for (const [key, { told, parts }] of sums) {
    sets.set(nameOf(told), told);
    knowledge.relate(nameOf(told), '=', parts, key);
  }
}

/** Who once entered or was placed has done so ever after. */
function relateDays({ sets, knowledge }: Learning) {
  const lasting = [...sets.values()].filter(
    ({ where, path }) => LASTING_FILTERS.test(where) && path.every((step) => LASTING.has(attributeOf(step))),
  );
  const series = Map.groupBy(lasting, (told) => nameOf({ ...told, day: '' }));
  for (const days of series.values()) {
    const sorted = days.toSorted((a, b) => (a.day < b.day ? -1 : 1));
    for (const [i, later] of sorted.entries()) {
      const earlier = sorted[i - 1];
      if (earlier) knowledge.relate(nameOf(later), '≥', [nameOf(earlier)], `${nameOf(later)} after ${earlier.day}`);
    }
  }
}

/**
 * Who entered in a year has been there since its end and was not at the end of the year before. That does not hold of
 * those who paused: who came in 2019 may have paused in 2020.
 */
function relateYears({ sets, knowledge }: Learning) {
  for (const told of sets.values()) {
    const year = /^ENTRY_YEAR=(\d{4})$/.exec(told.path[0] ?? '')?.[1];
    const end = `${year}-12-31`;
    if (!year || told.path.length > 1 || told.day < end || told.where !== '{}') continue;
    const [since, before] = [end, `${Number(year) - 1}-12-31`].map((day) => nameOf({ ...told, day, path: [] }));
    if (since && before && knowledge.has(since) && knowledge.has(before))
      knowledge.relate(since, '=', [before, nameOf(told)], `${nameOf(told)} came in ${year}`);
  }
}

/**
 * Whoever was placed has a newest placement, and whoever is certified a certificate: the others are a group of that
 * split.
 */
function relateOthers({ sets, knowledge }: Learning) {
  const others = [
    [PLACED, 'OUTCOME=null'],
    ['{"enrolment":{"certified":{}}}', 'CERTIFICATE=null'],
  ] as const;
  for (const told of sets.values())
    for (const [where, none] of others) {
      const [some, rest] = [nameOf({ ...told, where }), nameOf({ ...told, path: [none] })];
      if (told.where === '{}' && told.path.length === 0 && knowledge.has(some) && knowledge.has(rest))
        knowledge.relate(nameOf(told), '=', [some, rest], `${some} or ${none}`);
    }
}
