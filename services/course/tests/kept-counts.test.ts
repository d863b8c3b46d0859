import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenCourse, openCourse } from './open-course.ts';

let course: OpenCourse;
beforeAll(async () => {
  course = await openCourse();
});
afterAll(() => course.close());

const places = `select string_agg(id || ' ' || places_taken, ', ' order by id) places from course_run
  where id like 'k%' or id like 'c%'`;
const certificates = `select string_agg(id || ' ' || certificate_count, ', ' order by id) certificates from course_run
  where certificate_count > 0`;
const days = `select days_recorded recorded, days_attended attended from enrolment where id = 'e1'`;

test('places are taken by who is confirmed or attends', async () => {
  expect(await course.tryOut(places)).toEqual([{ places: 'care-1 1, kita-4 0, kita-5 1' }]);
});

test('a place is given back by who leaves, is removed or moves to another run', async () => {
  const leave = `update enrolment set state = 'WITHDRAWN', ended_on = '2024-05-01' where id = 'e4'`;
  const move = `update enrolment set run_id = 'kita-4' where id = 'e4'`;
  expect(await course.tryOut(leave, places)).toEqual([{ places: 'care-1 1, kita-4 0, kita-5 0' }]);
  expect(await course.tryOut(move, places)).toEqual([{ places: 'care-1 1, kita-4 1, kita-5 0' }]);
  expect(await course.tryOut(`delete from enrolment where id = 'e4'`, places)).toEqual([
    { places: 'care-1 1, kita-4 0, kita-5 0' },
  ]);
});

test('places are right after people enrolled at the same moment', async () => {
  const enrol = (person: number) =>
    course.write(
      `insert into enrolment (id, participant_id, run_id, state, requested_on)
        values ('o${person}', ${person}, 'orientation-7', 'CONFIRMED', '2020-08-01')`,
    );
  await Promise.all(Array.from({ length: 12 }, (_, index) => enrol(100 + index)));
  expect(await course.tryOut(`select places_taken from course_run where id = 'orientation-7'`)).toEqual([
    { places_taken: 12 },
  ]);
});

test('certificates are counted in the run they were earned in', async () => {
  expect(await course.tryOut(certificates)).toEqual([{ certificates: 'care-1 1, kita-4 1' }]);
  expect(await course.tryOut(`delete from certificate where id = 'c2'`, certificates)).toEqual([
    { certificates: 'care-1 1' },
  ]);
  expect(await course.tryOut(`update enrolment set run_id = 'kita-5' where id = 'e3'`, certificates)).toEqual([
    { certificates: 'care-1 1, kita-5 1' },
  ]);
});

test('recorded days follow every correction of the record', async () => {
  expect(await course.tryOut(days)).toEqual([{ recorded: 4, attended: 3 }]);
  expect(await course.tryOut(`update attendance set kind = 'UNEXCUSED' where id = 'd1'`, days)).toEqual([
    { recorded: 4, attended: 2 },
  ]);
  expect(await course.tryOut(`update attendance set enrolment_id = 'e2' where id = 'd1'`, days)).toEqual([
    { recorded: 3, attended: 2 },
  ]);
  expect(await course.tryOut(`delete from attendance where enrolment_id = 'e1'`, days)).toEqual([
    { recorded: 0, attended: 0 },
  ]);
});
