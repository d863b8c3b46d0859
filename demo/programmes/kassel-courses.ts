import { plusDays, workday, workdayBefore } from '../calendar.ts';
import type { Stage } from '../demo.ts';
import type { Stay } from '../stays.ts';
import type { Run } from '../teaching.ts';
import type { Job } from '../work.ts';
import { ORIENTATION } from './kassel.ts';

const WEEKS = 12;
const SMALL_GROUP = 3;
const GERMAN = ['kassel-deutsch-pflege', 'kassel-deutsch-erziehung'] as const;
const FIRST_ORIENTATION = 12;

export interface Courses {
  readonly orientation: readonly Run[];
  readonly german: readonly Run[];
  /** How many asked for a place in a small group. */
  readonly asked: Map<Run, number>;
}

/** Every eight weeks an orientation, every four weeks a small group that learns German for one of two fields. */
export function schedule({ teaching }: Stage, weeks: readonly string[]): Courses {
  const run = (course: string, number: number, { week, capacity }: { week: string; capacity: number }) =>
    teaching.schedule(course, {
      ...{ number, starts: workday(week), ends: workdayBefore(plusDays(week, 7 * WEEKS - 3)), capacity },
      ...{ site: 'Kassel', format: 'ON_SITE', time_model: 'PART_TIME' },
    });
  const every = (count: number) => weeks.filter((_, i) => i % count === count - 1);
  const orientation = every(8).map((week, i) => run(ORIENTATION, FIRST_ORIENTATION + i, { week, capacity: 20 }));
  const german = every(4).map((week, i) =>
    run(GERMAN[i % 2] ?? GERMAN[0], 1 + Math.floor(i / 2), { week, capacity: SMALL_GROUP }),
  );
  return { orientation, german, asked: new Map() };
}

/** An orientation and, for those with B1, German; answers the day of the last certificate. */
export function learn(stage: Stage, stay: Stay, courses: Courses, job: Job | null): string | undefined {
  const { teaching, random } = stage;
  const until = job?.started ?? stay.left;
  const isWhole = stay.reason === 'COMPLETED';
  const first = courses.orientation.find(({ starts }) => starts >= plusDays(stay.entered, 12));
  if (!first || first.starts >= until || isWhole !== first.over < until) return;
  const orientated = teaching.attend(stay, first, workday(plusDays(stay.entered, 2)));
  if (!isWhole) return;
  teaching.certify(orientated);
  const [soon, later] = courses.german.filter(({ starts }) => starts > first.over);
  const second = random.chance(0.7) ? soon : later;
  if (!second || second.over >= until || stay.person.german.at(-1)?.level !== 'B1') return first.over;
  return learnGerman(stage, stay, second, courses.asked) ?? first.over;
}

/** There is not room for all. */
function learnGerman({ teaching, people, random }: Stage, stay: Stay, run: Run, asked: Courses['asked']) {
  const requested = workday(plusDays(run.starts, -50));
  const before = asked.get(run) ?? 0;
  asked.set(run, before + 1);
  if (before >= SMALL_GROUP) {
    teaching.waitInVain(stay, run, requested);
    return;
  }
  const place = teaching.attend(stay, run, requested);
  const isPassed = random.chance(0.85);
  const exam = teaching.examine(place, 'LANGUAGE', isPassed ? 'PASSED' : 'FAILED');
  if (!isPassed) return;
  people.improve(stay.person, run.over);
  teaching.certify(place, exam);
  return run.over;
}
