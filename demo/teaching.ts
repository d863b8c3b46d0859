import { dayOf, plusDays, plusMonths } from './days.ts';
import type { Person } from './people.ts';
import type { Random } from './random.ts';
import type { Row, Tables } from './tables.ts';

export interface Course {
  id: string;
  programme: string;
  examRequired: boolean;
  certificate: string | null;
  occupation: string | null;
}

export interface Run {
  id: string;
  course: Course;
  starts: string;
  ends: string;
}

/** Courses, runs and what people did in them. */
export class Teaching {
  readonly #tables: Tables;
  readonly #random: Random;

  constructor(tables: Tables, random: Random) {
    this.#tables = tables;
    this.#random = random;
  }

  course(course: Course, row: Row): Course {
    this.#tables.add('courses', {
      id: course.id,
      programme_id: course.programme,
      exam_required: course.examRequired,
      certificate_kind: course.certificate,
      goal_occupation: course.occupation,
      inverse: false,
      practice_sectors: [],
      ...row,
    });
    return course;
  }

  run(course: Course, number: number, row: Row): Run {
    const id = `${course.id}-${number}`;
    this.#tables.add('course-runs', {
      id,
      course_id: course.id,
      programme_id: course.programme,
      number,
      opened_on: plusMonths(String(row.starts_on), -2),
      ...row,
    });
    return {
      id,
      course,
      starts: String(row.starts_on),
      ends: String(row.ends_on),
    };
  }

  /** A person who attended a run to its end, with attendance on every seventh day; answers the enrolment's id. */
  complete(person: Person, run: Run): string {
    const id = this.enrol(person, run, {
      state: 'COMPLETED',
      confirmed_on: plusDays(run.starts, -5),
      attended_from: run.starts,
      ended_on: run.ends,
    });
    for (let day = dayOf(run.starts); day < dayOf(run.ends); day += 7)
      this.#tables.add('attendances', {
        id: `at-${id}-${day}`,
        enrolment_id: id,
        held_on: plusDays('1970-01-01', day),
        kind: this.#random.weighted({
          PRESENT: 70,
          REMOTE: 15,
          EXCUSED: 10,
          UNEXCUSED: 5,
        }),
      });
    return id;
  }

  enrol(person: Person, run: Run, row: Row): string {
    const id = `en-${run.id}-${person.number}`;
    this.#tables.add('enrolments', {
      id,
      participant_id: person.number,
      run_id: run.id,
      requested_on: plusDays(run.starts, -this.#random.whole(10, 30)),
      ...row,
    });
    return id;
  }

  examine(enrolment: string, form: string, on: string, result: string, attempt = 1): string {
    const id = `ex-${enrolment}-${attempt}`;
    this.#tables.add('exam-attempts', {
      id,
      enrolment_id: enrolment,
      form,
      held_on: on,
      result,
    });
    return id;
  }

  certify(person: Person, enrolment: string, course: Course, on: string, exam: string | null = null) {
    this.#tables.add('certificates', {
      id: `ce-${enrolment}`,
      participant_id: person.number,
      enrolment_id: enrolment,
      kind: course.certificate,
      occupation: course.occupation,
      issued_on: on,
      exam_attempt_id: exam,
    });
  }

  practise(enrolment: string, establishment: string | null, sector: string, from: string, until: string) {
    this.#tables.add('practical-phases', {
      id: `pp-${enrolment}`,
      enrolment_id: enrolment,
      establishment_id: establishment,
      sector,
      practised_from: from,
      practised_until: until,
    });
  }
}
