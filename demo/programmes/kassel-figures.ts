import { earliest, latest, plusDays, plusMonths, workday } from '../calendar.ts';
import type { Random } from '../random.ts';

/** How many had entered, begun insured work and begun vocational training by a day, as published. */
const PUBLISHED = [
  { by: '2020-08-01', entered: 155, EMPLOYMENT_INSURED: 14, APPRENTICESHIP: 37 },
  { by: '2020-10-15', entered: 179, EMPLOYMENT_INSURED: 15, APPRENTICESHIP: 37 },
  { by: '2022-02-01', entered: 242, EMPLOYMENT_INSURED: 35, APPRENTICESHIP: 97 },
  { by: '2023-05-11', entered: 281, EMPLOYMENT_INSURED: 58, APPRENTICESHIP: 140 },
];
/** Whoever has found nothing stays at least this long. */
export const STAY_MONTHS = 30;

export interface Found {
  readonly kind: 'EMPLOYMENT_INSURED' | 'APPRENTICESHIP';
  readonly started: string;
}

/** In order, so that each published number of entries is met on its day. */
export function entryDays(random: Random): string[] {
  let since = '2018-03-01';
  return PUBLISHED.flatMap(({ by, entered }, i) => {
    const count = entered - (PUBLISHED[i - 1]?.entered ?? 0);
    const days = Array.from({ length: count }, () => random.workday(since, by)).sort();
    since = plusDays(by, 1);
    return days;
  });
}

/** Who, of those who entered on the days, found work or training between two published days; the first found work. */
export function find(random: Random, entries: readonly string[]): ReadonlyMap<number, Found> {
  const found = new Map<number, Found>();
  let since = '2019-03-01';
  for (const [i, published] of PUBLISHED.entries()) {
    for (const kind of ['EMPLOYMENT_INSURED', 'APPRENTICESHIP'] as const) {
      const ready = entries.flatMap((entered, who): [number, Found][] => {
        const until = earliest(published.by, plusMonths(entered, STAY_MONTHS - 2));
        const started = start(random, kind, { since: latest(since, plusDays(entered, 100)), until });
        return found.has(who) || !started ? [] : [[who, { kind, started }]];
      });
      const count = published[kind] - (PUBLISHED[i - 1]?.[kind] ?? 0);
      const first = found.size === 0 ? ready.splice(0, 1) : [];
      for (const [who, job] of [...first, ...random.some(ready, count - first.length)]) found.set(who, job);
    }
    since = plusDays(published.by, 1);
  }
  return found;
}

function start(random: Random, kind: Found['kind'], { since, until }: { since: string; until: string }) {
  if (kind === 'EMPLOYMENT_INSURED') return since < until ? random.workday(since, until) : null;
  const days = trainingStarts(since, until);
  return days.length ? random.one(days) : null;
}

/** The days between two days on which training begins: four a year. */
export function trainingStarts(since: string, until: string): string[] {
  const [first, last] = [since, until].map((on) => Number(on.slice(0, 4))) as [number, number];
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const starts = years.flatMap((year) => ['04', '08', '09', '10'].map((month) => workday(`${year}-${month}-01`)));
  return starts.filter((on) => on >= since && on <= until);
}
