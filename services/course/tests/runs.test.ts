import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenCourse, openCourse } from './open-course.ts';

let course: OpenCourse;
beforeAll(async () => {
  course = await openCourse();
});
afterAll(() => course.close());

test('a run shows dates as exact as they are known, and its partners', async () => {
  const { data } = await course.ask(`{ courseRun(id: "kita-4") {
    number period { from { date precision latest } until { date precision } } state format timeModel daysPerWeek capacity placesTaken
      freePlaces freePlacesMissing hasFreePlaces
    course { title } programme { id } partners { id } } }`);
  expect(data).toEqual({
    courseRun: {
      number: 4,
      period: {
        from: { date: '2023-10-01', precision: 'MONTH', latest: '2023-10-31' },
        until: { date: '2024-04-01', precision: 'MONTH' },
      },
      state: 'COMPLETED',
      format: 'ON_SITE',
      timeModel: null,
      daysPerWeek: null,
      capacity: 3,
      placesTaken: 0,
      freePlaces: null,
      freePlacesMissing: 'NOT_APPLICABLE',
      hasFreePlaces: false,
      course: { title: 'Integration companion' },
      programme: { id: 'coesfeld' },
      partners: [{ id: 'job-centre' }, { id: 'integration-centre' }],
    },
  });
});

test('where places are announced but not counted, no number is invented', async () => {
  const { data } = await course.ask(`{ course(id: "orientation") { runs { number
    freePlaces(asOf: "2020-08-01") freePlacesMissing(asOf: "2020-08-01") hasFreePlaces(asOf: "2020-08-01")
    state(asOf: "2020-08-01") } } }`);
  const unknown = { freePlaces: null, freePlacesMissing: 'UNKNOWN' };
  expect(data).toEqual({
    course: {
      runs: [
        { number: 7, ...unknown, hasFreePlaces: true, state: 'OPEN' },
        { number: 8, ...unknown, hasFreePlaces: null, state: 'PLANNED' },
      ],
    },
  });
});

test('runs of a course are found by the days on which they can start, and by end, one of a month counting as its last day', async () => {
  const { data } = await course.ask(`{
    orientation: course(id: "orientation") {
      runs(startingDuring: { from: "2020-08-02", until: "2021-12-31" }) { number } }
    later: course(id: "orientation") { runs(startingDuring: { from: "2020-08-25" }) { number } }
    spring: course(id: "orientation") {
      runs(startingDuring: { from: "2021-03-01", until: "2021-06-01" }) { number } }
    kita: course(id: "kita") { april: runs(endedBy: "2024-04-01") { number }
      march: runs(endedBy: "2024-03-30") { number } } }`);
  expect(data).toEqual({
    orientation: { runs: [{ number: 7 }, { number: 8 }] },
    later: { runs: [{ number: 8 }] },
    spring: { runs: [{ number: 8 }] },
    kita: { april: [{ number: 4 }], march: [] },
  });
});

test('runs are listed by start, those without a date last, page by page', async () => {
  const page = `query ($after: String) { courseRuns(first: 3, after: $after) { totalCount nodes { id }
      pageInfo { hasNextPage endCursor } } }`;
  const first = await course.ask(page);
  const { courseRuns } = first.data as { courseRuns: { pageInfo: { endCursor: string } } };
  const second = await course.ask(page, { after: courseRuns.pageInfo.endCursor });
  expect(first).toMatchObject({
    data: {
      courseRuns: {
        totalCount: 5,
        nodes: [{ id: 'orientation-7' }, { id: 'orientation-8' }, { id: 'care-1' }],
        pageInfo: { hasNextPage: true },
      },
    },
    statements: 2,
  });
  expect(second.data).toMatchObject({
    courseRuns: { nodes: [{ id: 'kita-4' }, { id: 'kita-5' }], pageInfo: { hasNextPage: false } },
  });
});

test('runs are found by free places, programme and start: none are free in runs that are over', async () => {
  const { data } = await course.ask(`{
    free: courseRuns(where: { hasFreePlaces: true }) { nodes { id } }
    none: courseRuns(where: { hasFreePlaces: false }) { nodes { id } }
    kassel: courseRuns(where: { programme: "kassel", startingDuring: { until: "2021-01-01" } }) { nodes { id } } }`);
  expect(data).toEqual({
    free: { nodes: [{ id: 'orientation-7' }] },
    none: { nodes: [{ id: 'care-1' }, { id: 'kita-4' }, { id: 'kita-5' }] },
    kassel: { nodes: [{ id: 'orientation-7' }] },
  });
});

test('the enrolments of a run come by the day of request and can be narrowed by state', async () => {
  const { data } = await course.ask(`{ courseRun(id: "kita-5") {
    enrolments { totalCount nodes { state requestedOn participant { id } } }
    waiting: enrolments(where: { state: [WAITLISTED, REQUESTED] }) { nodes { id } } } }`);
  expect(data).toEqual({
    courseRun: {
      enrolments: {
        totalCount: 2,
        nodes: [
          { state: 'WAITLISTED', requestedOn: '2024-04-01', participant: { id: '4' } },
          { state: 'CONFIRMED', requestedOn: '2024-04-02', participant: { id: '3' } },
        ],
      },
      waiting: { nodes: [{ id: 'e5' }] },
    },
  });
});
