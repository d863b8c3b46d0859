import type { Rule } from '@dienstweg/kit/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenCourse, openCourse } from './open-course.ts';

let course: OpenCourse;
beforeAll(async () => {
  course = await openCourse();
});
afterAll(() => course.close());

const enrolment = (values: string) =>
  `insert into enrolment (id, participant_id, run_id, state, requested_on, confirmed_on, attended_from, ended_on)
    values ${values}`;
const run = (values: string) =>
  `insert into course_run (id, course_id, programme_id, number, starts_on, starts_precision, ends_on,
    ends_precision) values ${values}`;
const certificate = (values: string) =>
  `insert into certificate (id, participant_id, enrolment_id, kind, issued_on, exam_attempt_id) values ${values}`;
const practice = (values: string) =>
  `insert into practical_phase (id, enrolment_id, sector, practised_from, practised_until) values ${values}`;
const graduate = `update enrolment set state = 'COMPLETED', ended_on = '2021-07-30' where id = 'e2';
  update exam_attempt set result = 'PASSED' where id = 'x3';`;

const rules: Rule[] = [
  {
    rule: 'no more people are confirmed or attending than a run has places',
    kept: enrolment(`('new', 5, 'kita-5', 'CONFIRMED', '2024-04-05', '2024-04-05', null, null)`),
    broken: enrolment(
      `('n1', 5, 'kita-5', 'CONFIRMED', '2024-04-05', null, null, null),
        ('n2', 6, 'kita-5', 'ATTENDING', '2024-04-05', null, null, null)`,
    ),
    constraint: 'course_run_places_within_capacity',
  },
  {
    rule: 'a run keeps at least as many places as are taken',
    kept: `update course_run set capacity = 1 where id = 'kita-5'`,
    broken: `update enrolment set state = 'CONFIRMED' where id = 'e5';
      update course_run set capacity = 1 where id = 'kita-5'`,
    constraint: 'course_run_places_within_capacity',
  },
  {
    rule: 'one person enrols once in a run',
    kept: enrolment(`('new', 2, 'kita-5', 'REQUESTED', '2024-04-05', null, null, null)`),
    broken: enrolment(`('new', 4, 'kita-5', 'REQUESTED', '2024-04-05', null, null, null)`),
    constraint: 'enrolment_once_per_person_and_run',
  },
  {
    rule: 'an ended enrolment has its day, a running one has none',
    kept: enrolment(`('new', 9, 'kita-5', 'WITHDRAWN', '2024-04-05', null, null, '2024-04-06')`),
    broken: enrolment(`('new', 9, 'kita-5', 'WITHDRAWN', '2024-04-05', null, null, null)`),
    constraint: 'enrolment_ended_on_when_ended',
  },
  {
    rule: 'nobody attends before the place is confirmed',
    kept: enrolment(`('new', 9, 'kita-5', 'ATTENDING', '2024-04-05', '2024-04-06', '2024-04-06', null)`),
    broken: enrolment(`('new', 9, 'kita-5', 'ATTENDING', '2024-04-05', '2024-04-07', '2024-04-06', null)`),
    constraint: 'enrolment_attended_after_confirmation',
  },
  {
    rule: 'a course that needs an exam certifies only after a passed attempt',
    kept: `${graduate} ${certificate(`('new', 2, 'e2', 'QUALIFICATION', '2021-07-30', 'x3')`)}`,
    broken: `${graduate} ${certificate(`('new', 2, 'e2', 'QUALIFICATION', '2021-07-30', null)`)}`,
    constraint: 'certificate_earned_by_exam_or_completion',
  },
  {
    rule: 'a certificate is not issued before the exam it rests on',
    kept: `update certificate set issued_on = '2021-07-28' where id = 'c1'`,
    broken: `update certificate set issued_on = '2021-07-27' where id = 'c1'`,
    constraint: 'certificate_earned_by_exam_or_completion',
  },
  {
    rule: 'the exam behind a certificate stays passed',
    kept: `update exam_attempt set result = 'ABSENT' where id = 'x1'`,
    broken: `update exam_attempt set result = 'FAILED' where id = 'x2'`,
    constraint: 'certificate_earned_by_exam_or_completion',
  },
  {
    rule: 'a course without an exam certifies only who completed it',
    kept: `update enrolment set ended_on = '2024-03-27' where id = 'e3'`,
    broken: `update enrolment set state = 'EXCLUDED' where id = 'e3'`,
    constraint: 'certificate_earned_by_exam_or_completion',
  },
  {
    rule: 'a course cannot start to need an exam while certificates without one stand',
    kept: `update course set exam_required = true where id = 'orientation'`,
    broken: `update course set exam_required = true where id = 'kita'`,
    constraint: 'certificate_earned_by_exam_or_completion',
  },
  {
    rule: 'an enrolment brings one certificate',
    kept: `update certificate set kind = 'LANGUAGE' where id = 'c2'`,
    broken: certificate(`('new', 1, 'e3', 'LANGUAGE', '2024-04-01', null)`),
    constraint: 'certificate_once_per_enrolment',
  },
  {
    rule: 'a certificate goes to the person of its enrolment',
    kept: `update certificate set participant_id = 1 where id = 'c2'`,
    broken: `update certificate set participant_id = 2 where id = 'c2'`,
    constraint: 'certificate_enrolment_of_same_person',
  },
  {
    rule: 'a certificate rests on an exam of its own enrolment',
    kept: `update certificate set exam_attempt_id = 'x2' where id = 'c1'`,
    broken: `update certificate set exam_attempt_id = 'x2' where id = 'c2'`,
    constraint: 'certificate_exam_attempt_of_same_enrolment',
  },
  {
    rule: 'run numbers are unique per course and programme',
    kept: run(`('new', 'kita', 'kassel', 4, null, null, null, null)`),
    broken: run(`('new', 'kita', 'coesfeld', 4, null, null, null, null)`),
    constraint: 'course_run_number_once_per_course_and_programme',
  },
  {
    rule: 'a run does not end before it starts, as far as its dates are known',
    kept: run(`('new', 'kita', 'coesfeld', 6, '2024-05-13', 'DAY', '2024-01-01', 'YEAR')`),
    broken: run(`('new', 'kita', 'coesfeld', 6, '2024-05-13', 'DAY', '2024-04-01', 'MONTH')`),
    constraint: 'course_run_ends_after_start',
  },
  {
    rule: 'a date known to the month is kept as its first day',
    kept: run(`('new', 'kita', 'coesfeld', 6, '2024-05-01', 'MONTH', null, null)`),
    broken: run(`('new', 'kita', 'coesfeld', 6, '2024-05-13', 'MONTH', null, null)`),
    constraint: 'course_run_starts_on_first_known_day',
  },
  {
    rule: 'practice takes place in a sector that the course allows',
    kept: practice(`('new', 'e1', 'ELDERLY_CARE', '2021-03-01', '2021-04-01')`),
    broken: practice(`('new', 'e1', 'KITA', '2021-03-01', '2021-04-01')`),
    constraint: 'practical_phase_sector_allowed_by_course',
  },
  {
    rule: 'a course keeps allowing the sectors in which people practised',
    kept: `update course set practice_sectors = '{KITA,OGS,HOSPITAL}' where id = 'kita'`,
    broken: `update course set practice_sectors = '{KITA}' where id = 'kita'`,
    constraint: 'practical_phase_sector_allowed_by_course',
  },
  {
    rule: 'a practical phase lasts at least a day',
    kept: practice(`('new', 'e3', 'KITA', '2024-03-01', '2024-03-02')`),
    broken: practice(`('new', 'e3', 'KITA', '2024-03-01', '2024-03-01')`),
    constraint: 'practical_phase_lasts_a_day',
  },
  {
    rule: 'a course day is recorded once',
    kept: `insert into attendance (id, enrolment_id, held_on, kind) values ('new', 'e1', '2021-01-15', 'PRESENT')`,
    broken: `insert into attendance (id, enrolment_id, held_on, kind) values ('new', 'e1', '2021-01-11', 'EXCUSED')`,
    constraint: 'attendance_once_per_day',
  },
  {
    rule: 'a certification is valid for at least a day',
    kept: `update certification set valid_until = '2020-01-02' where id = 'azav'`,
    broken: `update certification set valid_until = '2020-01-01' where id = 'azav'`,
    constraint: 'certification_valid_for_a_day',
  },
];

describe.each(rules)('$rule', ({ kept, broken, constraint }) => {
  test('what keeps it is stored', async () => {
    await expect(course.tryOut(kept)).resolves.toBeDefined();
  });
  test('what breaks it is refused by name', async () => {
    await expect(course.tryOut(broken)).rejects.toMatchObject({ constraint });
  });
});

test('a refusal across tables names the row at fault', async () => {
  await expect(course.tryOut(`update course set exam_required = true where id = 'kita'`)).rejects.toMatchObject({
    message: 'certificate c2 breaks the rule certificate_earned_by_exam_or_completion',
    detail: 'Key (id)=(c2).',
  });
});

test('of two people who take the last place at the same moment one is refused', async () => {
  const takers = [21, 22].map((person) =>
    course.write(
      enrolment(`('last-${person}', ${person}, 'kita-5', 'CONFIRMED', '2024-04-05', '2024-04-05', null, null)`),
    ),
  );
  const outcomes = (await Promise.allSettled(takers)).map(({ status }) => status);
  expect(outcomes.sort()).toEqual(['fulfilled', 'rejected']);
  await course.write(`delete from enrolment where id like 'last-%'`);
});
