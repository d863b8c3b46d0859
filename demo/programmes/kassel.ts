import { latest, plusDays, plusMonths, workday } from '../calendar.ts';
import type { Stage } from '../demo.ts';
import type { Profile } from '../people.ts';
import type { Ending, Stay } from '../stays.ts';
import type { Fact, Tables } from '../tables.ts';
import type { Run } from '../teaching.ts';
import { entryDays, type Found, find, STAY_MONTHS } from './kassel-figures.ts';

/** Those who entered last before August 2020 had no coach yet, since Corona kept the providers from hiring. */
const WAITED_FOR_COACH = { from: 155 - 49, until: 155 };
/** Those who asked for a place in the seventh run: the first twelve got one. */
const ASKED_FOR_SEVENTH = { from: 132, until: 152 };
/** Training in part time: whoever was counted in 2023 was still in it. */
const TRAINING_MONTHS = 51;
const COACHES = 30;
const PLACES = 20;

export const coachIds = Array.from({ length: COACHES }, (_, i) => `coach-kassel-${i + 1}`);
export const ENTRY = { programme: 'kassel', site: 'kassel-mitte' };
export const ORIENTATION = 'kassel-berufsorientierung';
export const profile = (tables: Tables): Profile => ({
  programme: 'kassel',
  places: ['06611', '06633'].flatMap((ags) => tables.facts('postal-areas', 'ags', ags)),
  sex: { FEMALE: 1 },
  ...{ ages: [18, 45], children: [0, 3], german: { B1: 6, B2: 3, C1: 1 } },
  residence: { RESIDENCE_PERMIT: 6, SETTLEMENT_PERMIT: 2, EU_CITIZEN: 1, GERMAN_CITIZEN: 1 },
  labour: { UNEMPLOYED: 5, LONG_TERM_UNEMPLOYED: 3, INACTIVE: 2, NEVER_EMPLOYED: 2 },
});
export const establishmentsOf = (tables: Tables): Fact[] =>
  ['altenpflege-kassel', 'kita-kassel', 'klinik-kassel'].flatMap((employer) =>
    tables.facts('establishments', 'employer_id', employer),
  );

interface Way {
  readonly i: number;
  readonly job: Found | undefined;
}
interface Orientation {
  readonly run: Run;
  free: number;
}

/** From 2018 to the last published figures. */
export function kassel(stage: Stage) {
  const { tables, random, people, stays, work } = stage;
  const entries = entryDays(random);
  const jobs = find(random, entries);
  stage.coaching.hire('kassel', COACHES, ['coaching-kassel-1', 'coaching-kassel-2', 'coaching-kassel-3']);
  const establishments = establishmentsOf(tables);
  const runs = schedule(stage);
  for (const [i, entered] of entries.entries()) {
    const job = jobs.get(i);
    const person = people.make(profile(tables), entered);
    const stay = stays.enter(person, { ...ENTRY, entered, ...ending(stage, entered, job) });
    const learned = learn(stage, stay, runs, { i, job });
    accompany(stage, stay, learned, { i, job });
    if (!job) continue;
    const ended = job.kind === 'APPRENTICESHIP' ? workday(plusMonths(job.started, TRAINING_MONTHS)) : null;
    work.place(stay, { ...job, establishment: random.one(establishments), permanent: random.chance(0.6), ended });
  }
}

/** Who found something stays until it is sure to last. */
function ending({ stays, random }: Stage, entered: string, job?: Found): Ending {
  if (!job) return stays.ending(entered, [STAY_MONTHS, 48]);
  const left = workday(plusMonths(latest(job.started, plusMonths(entered, STAY_MONTHS - 6)), random.whole(6, 14)));
  return { left, reason: 'COMPLETED' };
}

/** Seven runs until 2020, and three a year from 2022 on. */
function schedule({ teaching }: Stage): Orientation[] {
  const later = ['2022-02-07', '2022-06-07', '2022-10-04', '2023-02-06'].map((starts, i) =>
    teaching.schedule(ORIENTATION, {
      ...{ number: 8 + i, starts, ends: workday(plusMonths(starts, 3)), capacity: PLACES },
      ...{ site: 'Kassel', format: 'ON_SITE', time_model: 'PART_TIME' },
    }),
  );
  return [...teaching.runs(ORIENTATION), ...later].map((run) => ({ run, free: PLACES }));
}

const isAmong = (i: number, { from, until }: { from: number; until: number }) => i >= from && i < until;

/** Whoever has not found anything takes the next run that has a place; answers the day of the certificate. */
function learn(stage: Stage, stay: Stay, runs: Orientation[], { i, job }: Way): string | undefined {
  const { teaching, random, people } = stage;
  const seventh = runs[6] as Orientation;
  const next = isAmong(i, ASKED_FOR_SEVENTH)
    ? seventh
    : runs.find((each) => each !== seventh && each.free > 0 && each.run.starts >= plusDays(stay.entered, 14));
  const place = isAmong(i, ASKED_FOR_SEVENTH) ? i - ASKED_FOR_SEVENTH.from : 0;
  if (place >= 12) teaching.ask(stay, seventh.run, place < 18 ? 'WAITLISTED' : 'REQUESTED');
  else if (next && isFreeFor(next.run, stay, job) && (i === 0 || next === seventh || random.chance(0.85))) {
    next.free--;
    teaching.certify(teaching.attend(stay, next.run));
    return next.run.over;
  }
  pause(stage, stay, { i, job });
  if (random.chance(0.4)) people.improve(stay.person, workday(plusDays(stay.entered, random.whole(120, 400))));
  return;
}

const isFreeFor = ({ over }: Run, { left, reason }: Stay, job: Found | undefined) =>
  reason === 'COMPLETED' && over < left && !(job && job.started <= over);

/** In spring 2020, every second one who was neither in a course nor at work had to pause. */
function pause({ tables }: Stage, { id, entered }: Stay, { i, job }: Way) {
  if (entered > '2020-01-01' || i % 2 || (job && job.started < '2020-06-16')) return;
  tables.add('interruptions', {
    ...{ id: `in-${id}`, participation_id: id, reason: 'PANDEMIC' },
    ...{ paused_from: '2020-03-23', paused_until: '2020-06-15', substitute_offer: 'Deutsch in kleinen Gruppen' },
    substitute_course_run_id: 'kassel-deutsch-kleingruppen-1',
  });
}

function accompany({ coaching, plans, random }: Stage, stay: Stay, learned: string | undefined, { i, job }: Way) {
  const from = isAmong(i, WAITED_FOR_COACH) ? random.workday('2020-08-03', '2020-10-30') : stay.entered;
  const coached = coaching.assign(stay, coachIds[i % COACHES] ?? '', from);
  coaching.contact(coached, { OFFICE: 5, PHONE: 3, ONLINE: 2, ACCOMPANIMENT_AUTHORITY: 1 }, random.whole(10, 18));
  plans.agree({ stay, QUALIFICATION: learned, PLACEMENT: job?.started }, from);
}
