import { dayOf, plusDays, plusMonths, workday, workdayBefore } from '../calendar.ts';
import type { Stage } from '../demo.ts';
import { Random } from '../random.ts';
import type { Stay } from '../stays.ts';
import type { Fact } from '../tables.ts';
import type { Run } from '../teaching.ts';
import type { Job, Placed } from '../work.ts';
import { coachIds, establishmentsOf, profile, trainingStarts } from './kassel.ts';
import { hiringEvents } from './kassel-events.ts';

const FIRST_WEEK = '2023-05-15';
/** When the last grant ends; the demo tells nothing beyond. */
const LAST_WEEK = '2032-12-27';
/** How far beyond today people and runs are thought out, so that what is planned today comes to be. */
const WEEKS_AHEAD = 40;
const SMALL_GROUP = 3;

export interface Participant {
  readonly stay: Stay;
  readonly placed: Placed | null;
}
interface Courses {
  readonly orientation: readonly Run[];
  readonly language: readonly Run[];
  readonly taken: Map<Run, number>;
}

/** Since the last published figures, two women a week; one of them is promised a job, the other aims at training. */
export function kasselToday(stage: Stage) {
  const establishments = establishmentsOf(stage);
  const weeks = weeksUntil(plusDays(stage.tables.today, 7 * WEEKS_AHEAD));
  advertise(stage, establishments);
  const courses: Courses = { ...schedule(stage, weeks), taken: new Map() };
  const participants = weeks.flatMap((week, i) =>
    [0, 1].map((day) =>
      follow(
        { ...stage, random: new Random(7919 * (2 * i + day + 1)) },
        { week, isPromised: day === 1, courses, establishments, i },
      ),
    ),
  );
  hiringEvents(stage, participants, establishments);
}

const weeksUntil = (last: string) => {
  const end = last < LAST_WEEK ? last : LAST_WEEK;
  return Array.from({ length: Math.floor((dayOf(end) - dayOf(FIRST_WEEK)) / 7) }, (_, i) =>
    plusDays(FIRST_WEEK, 7 * i),
  );
};

/** Every half-year, each establishment has positions for training and for work. */
function advertise({ work }: Stage, establishments: readonly Fact[]) {
  for (let opened = '2022-08-01'; opened < LAST_WEEK; opened = plusMonths(opened, 6))
    for (const establishment of establishments)
      for (const kind of ['APPRENTICESHIP', 'EMPLOYMENT_INSURED'] as const)
        work.vacancies.open(establishment, {
          kind,
          opened: workday(opened),
          closed: plusMonths(opened, 7),
          positions: 2,
          german: 'B1',
        });
}

/** Every eight weeks an orientation, every four weeks a small group that learns German for one of two fields. */
function schedule({ teaching }: Stage, weeks: readonly string[]) {
  const run = (course: string, number: number, week: string, more: object) => {
    const ends = workdayBefore(plusDays(week, 12 * 7 - 3));
    return teaching.schedule(course, {
      number,
      starts: workday(week),
      ends,
      site: 'Kassel',
      format: 'ON_SITE',
      time_model: 'PART_TIME',
      ...more,
    });
  };
  const every = (count: number) => weeks.filter((_, i) => i % count === count - 1);
  const fields = ['kassel-deutsch-pflege', 'kassel-deutsch-erziehung'] as const;
  return {
    orientation: every(8).map((week, i) => run('kassel-berufsorientierung', 12 + i, week, { capacity: 20 })),
    language: every(4).map((week, i) =>
      run(fields[i % 2] ?? fields[0], 1 + Math.floor(i / 2), week, { capacity: SMALL_GROUP }),
    ),
  };
}

interface Way {
  readonly week: string;
  readonly isPromised: boolean;
  readonly courses: Courses;
  readonly establishments: readonly Fact[];
  readonly i: number;
}

function follow(stage: Stage, way: Way): Participant {
  const { random, people, stays, coaching, plans, work, tables } = stage;
  const { week, isPromised, i } = way;
  const entered = workday(plusDays(week, isPromised ? 3 : 0));
  const person = people.make(profile(tables), entered, random);
  const job = isPromised ? promised(stage, way) : trained(stage, way, entered);
  const isLost = !job && random.chance(0.4);
  const months = job ? random.whole(6, 12) : isLost ? random.whole(2, 4) : random.whole(24, 30);
  const ending = {
    left: workday(plusMonths(job?.started ?? entered, months)),
    reason: isLost ? 'DROPPED_OUT' : 'COMPLETED',
  };
  const stay = stays.enter(person, { programme: 'kassel', site: 'kassel-mitte' }, entered, ending, random);
  const certified = learn(stage, stay, way.courses, job);
  const coached = coaching.assign(stay, coachIds[(2 * i + Number(isPromised)) % coachIds.length] ?? '');
  const kinds = { OFFICE: 5, PHONE: 3, ONLINE: 2, ACCOMPANIMENT_AUTHORITY: 1 };
  coaching.contact(coached, kinds, Math.ceil((dayOf(ending.left) - dayOf(entered)) / 35), random);
  plans.agree(stay, { QUALIFICATION: certified, PLACEMENT: job?.started }, entered, random);
  const placed = job ? work.place(stay, job, random) : null;
  if (isPromised) promise(stage, stay, way, placed);
  return { stay, placed };
}

const dueOf = (week: string) => workday(plusDays(week, 40 * 7 + 3));

function promised({ random }: Stage, { week, establishments }: Way): Job | null {
  const establishment = random.one(establishments);
  const started = workdayBefore(plusDays(dueOf(week), -random.whole(0, 9)));
  return random.chance(0.8)
    ? { kind: 'EMPLOYMENT_INSURED', establishment, started, permanent: random.chance(0.6) }
    : null;
}

function trained({ random }: Stage, { establishments }: Way, entered: string): Job | null {
  const [started] = trainingStarts(plusDays(entered, 30 * 7), plusMonths(entered, 18));
  const establishment = random.one(establishments);
  return started && random.chance(0.6) ? { kind: 'APPRENTICESHIP', establishment, started } : null;
}

function promise({ work, random }: Stage, stay: Stay, { week, establishments }: Way, placed: Placed | null) {
  const employer = placed?.establishment ?? random.one(establishments);
  const days = { offered: workday(plusDays(week, 30 * 7)), binding: workday(plusDays(week, 32 * 7)), due: dueOf(week) };
  work.promise(stay, employer.employer_id ?? '', days, placed);
}

/** An orientation and, for those with B1, German in a small group that has not room for all; the last certificate. */
function learn(
  { teaching, random, people }: Stage,
  stay: Stay,
  { orientation, language, taken }: Courses,
  job: Job | null,
) {
  const until = job?.started ?? stay.left;
  const first = orientation.find(({ starts }) => starts >= plusDays(stay.entered, 12));
  const isWhole = stay.reason === 'COMPLETED';
  if (!first || first.starts >= until || isWhole !== first.ends < until) return;
  const orientated = teaching.attend(stay, first, workday(plusDays(stay.entered, 2)), random);
  if (!isWhole) return;
  teaching.certify(orientated);
  const [soon, later] = language.filter(({ starts }) => starts > first.ends);
  const second = random.chance(0.7) ? soon : later;
  if (!second || second.ends >= until || stay.person.german.at(-1)?.level !== 'B1') return first.ends;
  const requested = workday(plusDays(first.ends, -50));
  const before = taken.get(second) ?? 0;
  taken.set(second, before + 1);
  if (before >= SMALL_GROUP) {
    teaching.wait(stay, second, requested);
    return first.ends;
  }
  const place = teaching.attend(stay, second, requested, random);
  const passed = random.chance(0.85);
  const exam = teaching.examine(place, 'LANGUAGE', passed ? 'PASSED' : 'FAILED');
  if (passed) people.improve(stay.person, second.ends);
  if (passed) teaching.certify(place, exam);
  return passed ? second.ends : first.ends;
}
