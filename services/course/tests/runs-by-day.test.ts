import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenCourse, openCourse } from './open-course.ts';

/** A run with four places for which three ask in one hour of a day; the second of them is confirmed, the third leaves. */
const rows = `
  insert into course_run (id, course_id, programme_id, number, opened_on, starts_on, starts_precision, ends_on,
    ends_precision, cancelled_on, capacity) values
    ('day', 'orientation', 'kassel', 20, '2022-01-10', '2022-03-01', 'DAY', '2022-06-30', 'DAY', null, 4),
    ('month', 'orientation', 'kassel', 21, null, '2022-03-01', 'MONTH', '2022-06-01', 'MONTH', null, 4),
    ('unknown', 'orientation', 'kassel', 22, null, null, null, '2022-06-30', 'DAY', null, null),
    ('called-off', 'orientation', 'kassel', 23, '2022-01-10', '2022-03-01', 'DAY', null, null, '2022-02-20', 4);
  insert into run_pause values ('p', 'day', '2022-04-01', '2022-05-01');
  insert into enrolment (id, participant_id, run_id, state, requested_on, requested_at, confirmed_on, ended_on) values
    ('w1', 31, 'day', 'WAITLISTED', '2022-02-01', '2022-02-01T09:30Z', null, null),
    ('w2', 32, 'day', 'CONFIRMED', '2022-02-01', '2022-02-01T09:10Z', '2022-02-10', null),
    ('w3', 33, 'day', 'WAITLISTED', '2022-02-01', '2022-02-01T09:20Z', null, null),
    ('w4', 34, 'day', 'WAITLISTED', '2022-02-02', null, null, null),
    ('w5', 35, 'day', 'WAITLISTED', '2022-02-02', null, null, null),
    ('w6', 36, 'day', 'WITHDRAWN', '2022-01-20', null, '2022-01-21', '2022-03-15');`;

let course: OpenCourse;
beforeAll(async () => {
  course = await openCourse();
  await course.write(rows);
});
afterAll(() => course.close());

async function runOn(id: string, asOf: string) {
  const { data, errors } = await course.ask(
    `query ($id: ID!, $asOf: Date!) { courseRun(id: $id) { state(asOf: $asOf) placesTaken(asOf: $asOf)
      freePlaces(asOf: $asOf) freePlacesMissing(asOf: $asOf) hasFreePlaces(asOf: $asOf) } }`,
    { id, asOf },
  );
  expect(errors).toBeUndefined();
  return (data as { courseRun: { state: string } }).courseRun;
}
const stateOn = async (id: string, asOf: string) => (await runOn(id, asOf)).state;

const known = { freePlacesMissing: null };
const over = { freePlaces: null, freePlacesMissing: 'NOT_APPLICABLE', hasFreePlaces: false };

test.each([
  ['2022-01-09', { state: 'PLANNED', placesTaken: 0, freePlaces: 4, hasFreePlaces: true, ...known }],
  ['2022-01-21', { state: 'OPEN', placesTaken: 1, freePlaces: 3, hasFreePlaces: true, ...known }],
  ['2022-02-01', { state: 'OPEN', placesTaken: 1, freePlaces: 1, hasFreePlaces: true, ...known }],
  ['2022-02-02', { state: 'FULL', placesTaken: 1, freePlaces: 0, hasFreePlaces: false, ...known }],
  ['2022-02-10', { state: 'FULL', placesTaken: 2, freePlaces: 0, hasFreePlaces: false, ...known }],
  ['2022-03-01', { state: 'RUNNING', placesTaken: 2, freePlaces: 0, hasFreePlaces: false, ...known }],
  ['2022-04-30', { state: 'PAUSED', placesTaken: 1, freePlaces: 0, hasFreePlaces: false, ...known }],
  ['2022-06-30', { state: 'RUNNING', placesTaken: 1, freePlaces: 0, hasFreePlaces: false, ...known }],
  ['2022-07-01', { state: 'COMPLETED', placesTaken: 1, ...over }],
])('as of %s a run has its state, and free is what the waiting list leaves', async (asOf, expected) => {
  expect(await runOn('day', asOf)).toEqual(expected);
});

test('a run known to the month begins and ends with the last day of it', async () => {
  expect(await stateOn('month', '2022-03-30')).toBe('PLANNED');
  expect(await stateOn('month', '2022-03-31')).toBe('RUNNING');
  expect(await stateOn('month', '2022-06-30')).toBe('RUNNING');
  expect(await stateOn('month', '2022-07-01')).toBe('COMPLETED');
});

test('how a run stands of which only the end is known is unknown until then', async () => {
  expect(await stateOn('unknown', '2022-06-30')).toBeNull();
  expect(await stateOn('unknown', '2022-07-01')).toBe('COMPLETED');
});

test('a run that is called off has no free places from that day on', async () => {
  expect(await runOn('called-off', '2022-02-19')).toMatchObject({ state: 'OPEN', freePlaces: 4 });
  expect(await runOn('called-off', '2022-02-20')).toEqual({ state: 'CANCELLED', placesTaken: 0, ...over });
});

test('runs are found by how they stood on a day', async () => {
  const { data } = await course.ask(`{
    full: courseRuns(where: { state: [FULL, PAUSED], programme: "kassel" }, asOf: "2022-02-05") { nodes { id } }
    free: courseRuns(where: { hasFreePlaces: true, programme: "kassel", startingDuring: { from: "2022-01-01" } }, asOf: "2022-02-05") {
      totalCount nodes { id } }
    over: courseRuns(where: { hasFreePlaces: false, programme: "kassel" }) { nodes { id } } }`);
  expect(data).toEqual({
    full: { nodes: [{ id: 'day' }] },
    free: { totalCount: 2, nodes: [{ id: 'called-off' }, { id: 'month' }] },
    over: { nodes: [{ id: 'called-off' }, { id: 'day' }, { id: 'month' }, { id: 'unknown' }] },
  });
});

test('the waiting list has an order within a day, by when people asked; who asked unknown when shares a place', async () => {
  const { data } = await course.ask(`{ courseRun(id: "day") { enrolments(where: { state: [WAITLISTED, CONFIRMED] }) {
    nodes { id requestedAt first: waitingPosition(asOf: "2022-02-01") waitingPosition } } } }`);
  const at = (time: string) => `2022-02-01T09:${time}:00Z`;
  expect(data).toEqual({
    courseRun: {
      enrolments: {
        nodes: [
          { id: 'w2', requestedAt: at('10'), first: null, waitingPosition: null },
          { id: 'w3', requestedAt: at('20'), first: 1, waitingPosition: 1 },
          { id: 'w1', requestedAt: at('30'), first: 2, waitingPosition: 2 },
          { id: 'w4', requestedAt: null, first: null, waitingPosition: 3 },
          { id: 'w5', requestedAt: null, first: null, waitingPosition: 3 },
        ],
      },
    },
  });
});

test('state and places of all runs in a list take one statement beside the list', async () => {
  const { statements } = await course.ask('{ courseRuns { nodes { id state freePlaces hasFreePlaces placesTaken } } }');
  expect(statements).toBe(2);
});
