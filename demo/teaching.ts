import { dayOf, earliest, plusDays, workday, workdayBefore } from './calendar.ts';
import type { Random } from './random.ts';
import type { Stay } from './stays.ts';
import type { Fact, Row, Tables } from './tables.ts';

export interface Run {
  readonly id: string;
  readonly course: Fact;
  readonly starts: string;
  /** The last day. */
  readonly ends: string;
}
/** A place in a run, asked for and given or not. */
export interface Place {
  readonly id: string;
  readonly stay: Stay;
  readonly run: Run;
}

/** For how long before it starts people may ask for a place in a run. */
const OPEN_DAYS = 56;
const ATTENDANCE = { PRESENT: 70, REMOTE: 15, EXCUSED: 10, UNEXCUSED: 5 };

/** What people did in the runs of courses. */
export class Teaching {
  readonly #tables: Tables;
  readonly #random: Random;

  constructor(tables: Tables, random: Random) {
    this.#tables = tables;
    this.#random = random;
  }

  /** The runs of a course that stand among the facts, those whose last day is known. */
  runs(course: string, lastDay?: string): Run[] {
    const [fact] = this.#tables.facts('courses', 'id', course);
    return this.#tables
      .facts('course-runs', 'course_id', course)
      .map(({ id = '', starts_on = '', ends_on = '', ends_precision }) => ({
        ...{ id, course: fact as Fact, starts: starts_on },
        ends: ends_precision === 'MONTH' && lastDay ? lastDay : ends_on,
      }));
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
    return { id, course: fact, starts, ends };
  }

  /** A person who attends a run to its end, or until they leave the programme. */
  attend(
    stay: Stay,
    run: Run,
    requested = workday(plusDays(run.starts, -this.#random.whole(12, 30))),
    random = this.#random,
  ): Place {
    const isWhole = stay.left > run.ends;
    const ended = isWhole ? run.ends : stay.left;
    const confirmed = earliest(workday(plusDays(requested, 10)), run.starts);
    const place = this.#ask(
      stay,
      run,
      [
        [requested, 'REQUESTED'],
        [confirmed, 'CONFIRMED'],
        [run.starts, 'ATTENDING'],
        [ended, isWhole ? 'COMPLETED' : 'WITHDRAWN'],
      ],
      { confirmed_on: confirmed, attended_from: run.starts, ended_on: ended },
    );
    for (let day = dayOf(run.starts); day < dayOf(ended); day += 7)
      this.#tables.add('attendances', {
        id: `at-${place.id}-${day}`,
        enrolment_id: place.id,
        held_on: workday(plusDays(run.starts, day - dayOf(run.starts))),
        kind: random.weighted(ATTENDANCE),
      });
    return place;
  }

  /** A person who waits for a place in a run, in vain: once it has begun without them, they give up. */
  wait(stay: Stay, run: Run, requested: string, waits = true): Place {
    const waiting = waits ? 'WAITLISTED' : 'REQUESTED';
    return this.#ask(
      stay,
      run,
      [
        [requested, waiting],
        [run.starts, 'WITHDRAWN'],
      ],
      { ended_on: run.starts },
    );
  }

  /** A person who has a place in a run, or waits for one, of which no more is told. */
  stand(stay: Stay, run: Run, requested: string, state: 'CONFIRMED' | 'WAITLISTED' | 'REQUESTED'): Place {
    const confirmed = state === 'CONFIRMED' ? workday(plusDays(run.starts, -7)) : null;
    return this.#ask(stay, run, [[requested, state]], { confirmed_on: confirmed });
  }

  #ask(stay: Stay, run: Run, steps: readonly (readonly [on: string, state: string])[], days: Row): Place {
    const id = `en-${run.id}-${stay.person.number}`;
    const known = steps.filter(([on]) => this.#tables.isKnown(on)).at(-1);
    this.#tables.add('enrolments', {
      id,
      participant_id: stay.person.number,
      run_id: run.id,
      state: known?.[1],
      requested_on: steps[0]?.[0],
      ...days,
    });
    return { id, stay, run };
  }

  /** An exam shortly before the run ends; answers the id of the attempt. */
  examine({ id, run }: Place, form: string, result: string): string {
    const attempt = `ex-${id}-1`;
    const held_on = workdayBefore(plusDays(run.ends, -2));
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
      issued_on: run.ends,
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
