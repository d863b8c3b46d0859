import { dayOf, earliest, plusDays, plusMonths, workday, workdayBefore } from '../calendar.ts';
import type { Stage } from '../demo.ts';
import type { Stay } from '../stays.ts';
import type { Fact } from '../tables.ts';
import type { Job, Placed } from '../work.ts';
import { coachIds, ENTRY, establishmentsOf, profile } from './kassel.ts';
import { type Courses, learn, schedule } from './kassel-courses.ts';
import { hiringEvents } from './kassel-events.ts';
import { trainingStarts } from './kassel-figures.ts';

const FIRST_WEEK = '2023-05-15';
/** When the last grant ends; the demo tells nothing beyond. */
const LAST_WEEK = '2032-12-27';
/** How far beyond today people and runs are thought out, so that what is planned today comes to be. */
const WEEKS_AHEAD = 40;
/** When a promised job is due, in weeks after the entry. */
const DUE_WEEKS = 40;

export interface Participant {
  readonly stay: Stay;
  readonly placed: Placed | null;
}
interface Way {
  readonly week: string;
  readonly i: number;
  readonly courses: Courses;
  readonly establishments: readonly Fact[];
}

/** Since the last published figures, two women a week: one is promised a job, the other aims at training. */
export function kasselToday(stage: Stage) {
  const establishments = establishmentsOf(stage.tables);
  const last = earliest(plusDays(stage.tables.today, 7 * WEEKS_AHEAD), LAST_WEEK);
  const weeks = Array.from({ length: Math.floor((dayOf(last) - dayOf(FIRST_WEEK)) / 7) }, (_, i) =>
    plusDays(FIRST_WEEK, 7 * i),
  );
  advertise(stage, establishments);
  const courses = schedule(stage, weeks);
  const participants = weeks.flatMap((week, i) => {
    stage.random.restart(7919 * (i + 1));
    const way = { week, i, courses, establishments };
    return [promised(stage, way), trained(stage, way)];
  });
  hiringEvents(stage, participants, establishments);
}

/** Every half-year, each establishment has positions for training and for work. */
function advertise({ work }: Stage, establishments: readonly Fact[]) {
  for (let opened = '2022-08-01'; opened < LAST_WEEK; opened = plusMonths(opened, 6))
    for (const establishment of establishments)
      for (const kind of ['APPRENTICESHIP', 'EMPLOYMENT_INSURED'] as const) {
        const days = { opened: workday(opened), closed: plusMonths(opened, 7) };
        work.vacancies.open(establishment, { kind, ...days, positions: 2, german: 'B1' });
      }
}

/** A woman to whom an employer promises a job, and who gets it in most cases. */
function promised(stage: Stage, way: Way): Participant {
  const { random, work } = stage;
  const entered = workday(way.week);
  const establishment = random.one(way.establishments);
  const due = workday(plusDays(way.week, 7 * DUE_WEEKS + 3));
  const started = workdayBefore(plusDays(due, -random.whole(0, 9)));
  const job = { kind: 'EMPLOYMENT_INSURED', establishment, started, permanent: random.chance(0.6) } as const;
  const participant = follow(stage, way, { entered, coach: 0, job: random.chance(0.8) ? job : null });
  const binding = workday(plusDays(way.week, 7 * (DUE_WEEKS - 8)));
  const days = { offered: workdayBefore(plusDays(binding, -14)), binding, due };
  if (participant.stay.reason === 'COMPLETED')
    work.promise(participant.stay, establishment.employer_id ?? '', days, participant.placed);
  return participant;
}

function trained(stage: Stage, way: Way): Participant {
  const { random } = stage;
  const entered = workday(plusDays(way.week, 3));
  const [started] = trainingStarts(plusDays(entered, 7 * 30), plusMonths(entered, 18));
  const establishment = random.one(way.establishments);
  const isFound = random.chance(0.6) && started;
  const job = isFound ? ({ kind: 'APPRENTICESHIP', establishment, started } as const) : null;
  return follow(stage, way, { entered, coach: 1, job });
}

function follow(stage: Stage, { i, courses }: Way, { entered, coach, job }: Following): Participant {
  const { random, people, stays, coaching, plans, work, tables } = stage;
  const person = people.make(profile(tables), entered);
  const isLost = !job && random.chance(0.4);
  const months = job ? random.whole(6, 12) : isLost ? random.whole(2, 4) : random.whole(24, 30);
  const left = workday(plusMonths(job?.started ?? entered, months));
  const stay = stays.enter(person, { ...ENTRY, entered, left, reason: isLost ? 'DROPPED_OUT' : 'COMPLETED' });
  const certified = learn(stage, stay, courses, job);
  const coached = coaching.assign(stay, coachIds[(2 * i + coach) % coachIds.length] ?? '');
  const kinds = { OFFICE: 5, PHONE: 3, ONLINE: 2, ACCOMPANIMENT_AUTHORITY: 1 };
  coaching.contact(coached, kinds, Math.ceil((dayOf(left) - dayOf(entered)) / 35));
  plans.agree({ stay, QUALIFICATION: certified, PLACEMENT: job?.started });
  return { stay, placed: job ? work.place(stay, job) : null };
}

interface Following {
  readonly entered: string;
  readonly coach: number;
  readonly job: Job | null;
}
