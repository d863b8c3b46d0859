import { earliest, latest, plusDays, plusMonths, workday } from '../calendar.ts';
import type { Stage } from '../demo.ts';
import type { Profile } from '../people.ts';
import type { Random } from '../random.ts';
import type { Ending, Stay } from '../stays.ts';
import type { Fact, Tables } from '../tables.ts';
import type { Run } from '../teaching.ts';
import type { PlacementKind } from '../work.ts';

/** How many had entered, begun insured work and begun vocational training by a day, as published. */
const SERIES = [
  { by: '2020-08-01', entered: 155, EMPLOYMENT_INSURED: 14, APPRENTICESHIP: 37 },
  { by: '2020-10-15', entered: 179, EMPLOYMENT_INSURED: 15, APPRENTICESHIP: 37 },
  { by: '2022-02-01', entered: 242, EMPLOYMENT_INSURED: 35, APPRENTICESHIP: 97 },
  { by: '2023-05-11', entered: 281, EMPLOYMENT_INSURED: 58, APPRENTICESHIP: 140 },
];
/** Who entered last before August 2020 had no coach yet, since Corona kept the providers from hiring. */
const WAITED_FOR_COACH = 49;
const WITH_COACH_FROM = '2020-08-03';
/** Training in part time: whoever was counted in 2023 was still in it. */
const TRAINING_MONTHS = 51;
const STAYS_MONTHS = 30;

export const profile = (tables: Tables): Profile => ({
  programme: 'kassel',
  places: [...tables.facts('postal-areas', 'ags', '06611'), ...tables.facts('postal-areas', 'ags', '06633')],
  sex: { FEMALE: 1 },
  ...{ ages: [18, 45], children: [0, 3], german: { B1: 6, B2: 3, C1: 1 } },
  residence: { RESIDENCE_PERMIT: 6, SETTLEMENT_PERMIT: 2, EU_CITIZEN: 1, GERMAN_CITIZEN: 1 },
  labour: { UNEMPLOYED: 5, LONG_TERM_UNEMPLOYED: 3, INACTIVE: 2, NEVER_EMPLOYED: 2 },
});
export const establishmentsOf = ({ tables }: Stage): Fact[] =>
  ['altenpflege-kassel', 'kita-kassel', 'klinik-kassel'].flatMap((id) =>
    tables.facts('establishments', 'employer_id', id),
  );
const COACHES = 30;
export const coachIds = Array.from({ length: COACHES }, (_, i) => `coach-kassel-${i + 1}`);

/** Four days of the year on which training begins, between two days. */
export const trainingStarts = (since: string, until: string): string[] =>
  Array.from(
    { length: Number(until.slice(0, 4)) - Number(since.slice(0, 4)) + 1 },
    (_, i) => Number(since.slice(0, 4)) + i,
  )
    .flatMap((year) => ['04', '08', '09', '10'].map((month) => workday(`${year}-${month}-01`)))
    .filter((on) => on >= since && on <= until);

interface Found {
  kind: Extract<PlacementKind, 'EMPLOYMENT_INSURED' | 'APPRENTICESHIP'>;
  started: string;
}

/** From 2018 to the last published figures. */
export function kassel(stage: Stage) {
  const { random, people, stays, work } = stage;
  const entries = entryDays(random);
  const jobs = find(random, entries);
  const coaches = stage.coaching.hire('kassel', COACHES, [
    'coaching-kassel-1',
    'coaching-kassel-2',
    'coaching-kassel-3',
  ]);
  const establishments = establishmentsOf(stage);
  const runs = schedule(stage);
  for (const [i, entered] of entries.entries()) {
    const job = jobs.get(i);
    const person = people.make(profile(stage.tables), entered);
    const stay = stays.enter(
      person,
      { programme: 'kassel', site: 'kassel-mitte' },
      entered,
      ending(stage, entered, job),
    );
    const learned = learn(stage, stay, { runs, job, i });
    accompany(stage, stay, {
      coach: coaches[i % coaches.length] ?? '',
      waits: i >= 155 - WAITED_FOR_COACH && i < 155,
      learned,
      job,
    });
    if (!job) continue;
    const ended = job.kind === 'APPRENTICESHIP' ? workday(plusMonths(job.started, TRAINING_MONTHS)) : null;
    work.place(stay, { ...job, establishment: random.one(establishments), permanent: random.chance(0.6), ended });
  }
}

/** In order, so that each published number of entries is met on its day. */
function entryDays(random: Random): string[] {
  let since = '2018-03-01';
  return SERIES.flatMap(({ by, entered }, i) => {
    const count = entered - (SERIES[i - 1]?.entered ?? 0);
    const days = Array.from({ length: count }, () => random.workday(since, by)).sort();
    since = plusDays(by, 1);
    return days;
  });
}

/** Who found work or training between two published days, and when; the first of all found work. */
function find(random: Random, entries: readonly string[]): Map<number, Found> {
  const found = new Map<number, Found>();
  let since = '2019-03-01';
  for (const [i, now] of SERIES.entries()) {
    for (const kind of ['EMPLOYMENT_INSURED', 'APPRENTICESHIP'] as const) {
      const ready = entries.flatMap((entered, who): [number, Found][] => {
        const started = startOf(random, {
          kind,
          since: latest(since, plusDays(entered, 100)),
          until: earliest(now.by, plusMonths(entered, STAYS_MONTHS - 2)),
        });
        return found.has(who) || !started ? [] : [[who, { kind, started }]];
      });
      const count = now[kind] - (SERIES[i - 1]?.[kind] ?? 0);
      const first = found.size === 0 ? ready.splice(0, 1) : [];
      for (const [who, job] of [...first, ...random.some(ready, count - first.length)]) found.set(who, job);
    }
    since = plusDays(now.by, 1);
  }
  return found;
}

function startOf(
  random: Random,
  { kind, since, until }: { kind: Found['kind']; since: string; until: string },
): string | null {
  if (kind === 'EMPLOYMENT_INSURED') return since < until ? random.workday(since, until) : null;
  const days = trainingStarts(since, until);
  return days.length ? random.one(days) : null;
}

/** Who found something stays until it is sure to last. */
function ending({ stays, random }: Stage, entered: string, job?: Found): Ending {
  if (!job) return stays.ending(entered, [STAYS_MONTHS, 48]);
  const left = workday(plusMonths(latest(job.started, plusMonths(entered, STAYS_MONTHS - 6)), random.whole(6, 14)));
  return { left, reason: 'COMPLETED' };
}

interface Orientation {
  readonly run: Run;
  free: number;
}

/** Six runs until 2020, the seventh that was announced, and three a year from 2022 on. */
function schedule({ teaching }: Stage): Orientation[] {
  const held = teaching.runs('kassel-berufsorientierung').filter(({ ends }) => ends);
  const later = ['2022-02-07', '2022-06-07', '2022-10-04', '2023-02-06'].map((starts, i) =>
    teaching.schedule('kassel-berufsorientierung', {
      ...{ number: 8 + i, starts, ends: workday(plusMonths(starts, 3)) },
      ...{ site: 'Kassel', format: 'ON_SITE', time_model: 'PART_TIME', capacity: 20 },
    }),
  );
  return [...held, ...later].map((run) => ({ run, free: 20 }));
}

/** Whoever has not found anything takes the next run that has a place; answers the day of the certificate. */
function learn(stage: Stage, stay: Stay, { runs, job, i }: { runs: Orientation[]; job: Found | undefined; i: number }) {
  const { teaching, random, people } = stage;
  const next = runs.find(({ run, free }) => free > 0 && run.starts >= plusDays(stay.entered, 14));
  if (i >= 132 && i < 152) askForSeventh(stage, stay, i - 132);
  else if (
    next &&
    stay.reason === 'COMPLETED' &&
    !(job && job.started <= next.run.ends) &&
    (i === 0 || random.chance(0.85))
  ) {
    next.free--;
    const place = teaching.attend(
      stay,
      next.run,
      latest(stay.entered, workday(plusDays(next.run.starts, -random.whole(12, 30)))),
    );
    if (stay.left > next.run.ends) teaching.certify(place);
    if (stay.left > next.run.ends) return next.run.ends;
  }
  pause(stage, stay, job, i);
  if (random.chance(0.4)) people.improve(stay.person, workday(plusDays(stay.entered, random.whole(120, 400))));
  return;
}

/** Who asked for a place in the seventh run: the first twelve have one, the others wait. */
function askForSeventh({ teaching, random }: Stage, stay: Stay, i: number) {
  const run = teaching.runs('kassel-berufsorientierung').find(({ id }) => id.endsWith('-7')) as Run;
  const requested = latest(stay.entered, workday(plusDays(run.starts, -random.whole(12, 30))));
  teaching.stand(stay, run, requested, i < 12 ? 'CONFIRMED' : i < 18 ? 'WAITLISTED' : 'REQUESTED');
}

/** In spring 2020, whoever was neither in a course nor at work had to pause. */
function pause({ tables }: Stage, { id, entered }: Stay, job: Found | undefined, i: number) {
  if (entered > '2020-01-01' || i % 2 || (job && job.started < '2020-06-16')) return;
  tables.add('interruptions', {
    ...{
      id: `in-${id}`,
      participation_id: id,
      reason: 'PANDEMIC',
      paused_from: '2020-03-23',
      paused_until: '2020-06-15',
    },
    substitute_offer: 'Deutsch in kleinen Gruppen',
  });
}

interface Way {
  coach: string;
  waits: boolean;
  learned: string | undefined;
  job: Found | undefined;
}

function accompany({ coaching, plans, random }: Stage, stay: Stay, { coach, waits, learned, job }: Way) {
  const from = waits ? random.workday(WITH_COACH_FROM, '2020-10-30') : stay.entered;
  const coached = coaching.assign(stay, coach, from);
  coaching.contact(coached, { OFFICE: 5, PHONE: 3, ONLINE: 2, ACCOMPANIMENT_AUTHORITY: 1 }, random.whole(10, 18));
  plans.agree(stay, { QUALIFICATION: learned, PLACEMENT: job?.started }, from);
}
