import { earliest, latest, plusDays, workday, workdayBefore } from './calendar.ts';
import type { Random } from './random.ts';
import type { Stay } from './stays.ts';
import type { Fact, Row, Tables } from './tables.ts';

export interface Run {
  readonly id: string;
  readonly course: Fact;
  readonly starts: string;
  /** The working day after the last one, on which certificates are given. */
  readonly over: string;
}
/** A place in a run, asked for and given or not. */
export interface Place {
  readonly id: string;
  readonly stay: Stay;
  readonly run: Run;
}

/** Who asks for a place, and how that stands from which day on. */
interface Asked {
  readonly stay: Stay;
  readonly run: Run;
  readonly steps: readonly (readonly [on: string, state: string])[];
}

/** For how long before it starts people may ask for a place in a run. */
const OPEN_DAYS = 56;
const over = (lastDay: string) => workday(plusDays(lastDay, 1));
const ATTENDANCE = { PRESENT: 70, REMOTE: 15, EXCUSED: 10, UNEXCUSED: 5 };

/** What people did in the runs of courses. */
export class Teaching {
  readonly #tables: Tables;
  readonly #random: Random;

  constructor(tables: Tables, random: Random) {
    this.#tables = tables;
    this.#random = random;
  }

  /** The runs of a course that stand among the facts; the last day where only the month is known. */
  runs(course: string, lastDay?: string): Run[] {
    const [fact] = this.#tables.facts('courses', 'id', course) as [Fact];
    const runs = this.#tables.facts('course-runs', 'course_id', course);
    return runs.map(({ id = '', starts_on = '', ends_on = '', ends_precision }) => {
      const ends = (ends_precision === 'MONTH' && lastDay) || ends_on;
      return { id, course: fact, starts: starts_on, over: over(ends) };
    });
  }

  /** A run of a course that goes on. */
  schedule(
    course: string,
    { number, starts, ends, ...more }: Row & { number: number; starts: string; ends: string },
  ): Run {
    const [fact] = this.#tables.facts('courses', 'id', course) as [Fact];
    const id = `${course}-${number}`;
    this.#tables.add('course-runs', {
      ...{ id, course_id: course, programme_id: fact.programme_id, number },
      ...{ starts_on: starts, starts_precision: 'DAY', ends_on: ends, ends_precision: 'DAY' },
      opened_on: plusDays(starts, -OPEN_DAYS),
      ...more,
    });
    return { id, course: fact, starts, over: over(ends) };
  }

  /** A person who attends a run to its end, or until they leave the programme. */
  attend(stay: Stay, run: Run, requested = this.#request(stay, run)): Place {
    const isWhole = stay.left > run.over;
    const ended = isWhole ? run.over : stay.left;
    const confirmed = earliest(workday(plusDays(requested, 10)), run.starts);
    const steps = [
      [requested, 'REQUESTED'],
      [confirmed, 'CONFIRMED'],
      [run.starts, 'ATTENDING'],
      [ended, isWhole ? 'COMPLETED' : 'WITHDRAWN'],
    ] as const;
    const days = { confirmed_on: confirmed, attended_from: run.starts, ended_on: ended };
    const place = this.#ask({ stay, run, steps }, days);
    for (let on = run.starts; on < ended; on = workday(plusDays(on, 7)))
      this.#tables.add('attendances', {
        ...{ id: `at-${place.id}-${on}`, enrolment_id: place.id, held_on: on },
        kind: this.#random.weighted(ATTENDANCE),
      });
    return place;
  }

  /** Some weeks before the run, once the stay has begun. */
  #request({ entered }: Stay, { starts }: Run): string {
    return latest(entered, workday(plusDays(starts, -this.#random.whole(12, 30))));
  }

  /** A person who waits for a place in a run, in vain: once it has begun without them, they give up. */
  waitInVain(stay: Stay, run: Run, requested: string) {
    const steps = [
      [requested, 'WAITLISTED'],
      [run.starts, 'WITHDRAWN'],
    ] as const;
    this.#ask({ stay, run, steps }, { ended_on: run.starts });
  }

  /** A person who asked for a place in a run and has heard no more. */
  ask(stay: Stay, run: Run, state: 'REQUESTED' | 'WAITLISTED') {
    this.#ask({ stay, run, steps: [[this.#request(stay, run), state]] }, {});
  }

  #ask({ stay, run, steps }: Asked, days: Row): Place {
    const id = `en-${run.id}-${stay.person.number}`;
    this.#tables.add('enrolments', {
      ...{ id, participant_id: stay.person.number, run_id: run.id },
      state: steps.findLast(([on]) => this.#tables.isKnown(on))?.[1],
      requested_on: steps[0]?.[0],
      ...days,
    });
    return { id, stay, run };
  }

  /** An exam shortly before the run ends; answers the id of the attempt. */
  examine({ id, run }: Place, form: string, result: string): string {
    const attempt = `ex-${id}-1`;
    const held_on = workdayBefore(plusDays(run.over, -3));
    this.#tables.add('exam-attempts', { id: attempt, enrolment_id: id, form, held_on, result });
    return attempt;
  }

  certify({ id, stay, run }: Place, exam: string | null = null) {
    this.#tables.add('certificates', {
      id: `ce-${id}`,
      participant_id: stay.person.number,
      enrolment_id: id,
      kind: run.course.certificate_kind,
      occupation: run.course.goal_occupation,
      issued_on: run.over,
      exam_attempt_id: exam,
    });
  }

  practise({ id }: Place, establishment: Fact, from: string, until: string) {
    this.#tables.add('practical-phases', {
      id: `pp-${id}`,
      enrolment_id: id,
      establishment_id: establishment.id,
      sector: establishment.sector,
      practised_from: from,
      practised_until: until,
    });
  }
}
