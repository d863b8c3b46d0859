import type { ContradictionKind } from '@dienstweg/schema/contradictions';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Graph, startGraph } from '../support/graph.ts';
import { fill, rowsOf } from '../support/questions.ts';
import { type Asking, caseworkerOf, coachOf, controllerOf, officerOf, STATISTICIAN } from '../support/viewers.ts';
import { AS_OF, cleanWorld } from './clean-world.ts';
import { faults } from './faults.ts';

/** What is wrong in the world of this test, found by each of the four services. */
const PLANTED: readonly ContradictionKind[] = [
  'COACH_MISSING',
  'CONTACT_AFTER_STAY',
  'GERMAN_WITHOUT_NATIONALITY',
  'INVERSE_WITHOUT_COMMITMENT',
  'ATTENDANCE_OUTSIDE_RUN',
  'CHECK_WITHOUT_WORK',
  'SAME_JOB_OVERLAPS',
  'GRANT_OVERCLAIMED',
];

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph();
  await fill(graph, cleanWorld);
  for (const kind of PLANTED) await fill(graph, faults[kind].plant);
});
afterAll(() => graph.stop());

const REPORT = `query ($where: ContradictionsWhere, $first: Int, $after: String) {
  contradictions(asOf: "${AS_OF}", where: $where) { kinds found { kind severity since count rule(language: DE)
    cohort { people { count list { nodes { number } } } }
    objects(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { cursor } nodes {
      __typename
      ... on Participation { id enteredOn participant { number } }
      ... on Contact { id kind }
      ... on ResidenceStatus { id }
      ... on Enrolment { id run { course { title } } }
      ... on Attendance { id heldOn }
      ... on RetentionCheck { id retained }
      ... on Placement { id employer { name } }
      ... on Grant { id reference }
    } } } } }`;
const NUMBERS = `query ($where: ContradictionsWhere) { contradictions(asOf: "${AS_OF}", where: $where) {
  found { kind count cohort { people { count } } } } }`;

const kindsOf = (data: { contradictions: { found: { kind: string }[] } }) =>
  data.contradictions.found.map(({ kind }) => kind).sort();
const ask = (as: Asking, document: string, variables?: object) => graph.as(as).query(document, variables);

test('A caseworker is told of every contradiction, whom it concerns, and where it is found, by whichever service', async () => {
  const { data, errors } = await ask(caseworkerOf('kassel'), REPORT);
  expect(errors).toBeUndefined();
  expect(kindsOf(data)).toEqual([...PLANTED].sort());
  const told = Object.fromEntries(
    data.contradictions.found.map(
      ({ kind, objects: { nodes }, ...others }: { kind: string; objects: { nodes: object } }) => [
        kind,
        { ...others, nodes },
      ],
    ),
  );
  expect(told.COACH_MISSING).toMatchObject({
    severity: 'WARNING',
    since: '2022-05-01',
    count: 1,
    rule: 'Coach zugesagt, aber keiner zugeordnet',
    cohort: { people: { count: 1, list: { nodes: [{ number: 2 }] } } },
    nodes: [{ __typename: 'Participation', id: 's2', enteredOn: '2021-02-01', participant: { number: 2 } }],
  });
  expect(told.INVERSE_WITHOUT_COMMITMENT.nodes).toEqual([
    { __typename: 'Enrolment', id: 'e1', run: { course: { title: 'Pflegehilfe' } } },
  ]);
  expect(told.SAME_JOB_OVERLAPS.nodes).toEqual([{ __typename: 'Placement', id: 'w2', employer: { name: 'Ein Heim' } }]);
  expect(told.GRANT_OVERCLAIMED).toMatchObject({ cohort: null, nodes: [{ __typename: 'Grant', reference: 'A 1' }] });
});

test('Errors come before warnings', async () => {
  const { data } = await ask(controllerOf('kassel'), `{ contradictions(asOf: "${AS_OF}") { found { severity } } }`);
  const severities = data.contradictions.found.map(({ severity }: { severity: string }) => severity);
  expect(severities).toEqual([...severities].sort());
  expect(new Set(severities)).toEqual(new Set(['ERROR', 'WARNING']));
});

test('A controller is told numbers and nobody by name, and the question is on record without numbers of people', async () => {
  const { data, errors } = await ask(controllerOf('kassel'), NUMBERS, { where: { kind: ['COACH_MISSING'] } });
  expect(errors).toBeUndefined();
  expect(data.contradictions.found).toEqual([{ kind: 'COACH_MISSING', count: 1, cohort: { people: { count: 1 } } }]);
  const questions = await rowsOf(
    graph,
    'participant',
    'select questions from access_record where questions is not null',
  );
  const asked = { asOf: AS_OF, programmes: ['kassel'], where: { contradictions: ['COACH_MISSING'] } };
  expect(questions.slice(-2).flatMap((each) => each.questions)).toEqual([asked, asked]);
  const named = await ask(controllerOf('kassel'), REPORT, { where: { kind: ['COACH_MISSING'] } });
  expect(named.data.contradictions.found[0].objects).toBeNull();
  expect(named.errors?.map(({ extensions }) => extensions?.code)).toContain('UNAUTHORIZED_FIELD_OR_TYPE');
});

test.each([
  ['statistics', STATISTICIAN, {}, 'FORBIDDEN'],
  ['somebody who pays', officerOf('kassel'), {}, 'FORBIDDEN'],
  ['a caseworker of another programme', caseworkerOf('wesel'), { programme: 'kassel' }, 'FORBIDDEN'],
  ['a controller of another programme', controllerOf('wesel'), { programme: 'kassel' }, 'FORBIDDEN'],
  [
    'a planner of courses, who must not read labour statuses,',
    { roles: ['course-planner'], programmes: ['kassel'], purpose: 'casework' },
    { kind: ['UNEMPLOYED_TOO_LONG'] },
    'UNAUTHORIZED_FIELD_OR_TYPE',
  ],
  [
    'a caseworker who does not say what for',
    { ...caseworkerOf('kassel'), purpose: null },
    { kind: ['COACH_MISSING'] },
    'PURPOSE_REQUIRED',
  ],
  ['anybody, of a programme that there is not,', controllerOf(), { programme: 'nirgends' }, 'BAD_USER_INPUT'],
] as const)('%s is told of no contradictions of people', async (_, as, where, code) => {
  const { data, errors } = await ask(as as Asking, NUMBERS, { where });
  expect(data).toEqual({ contradictions: null });
  expect(errors?.map(({ extensions }) => extensions?.code)).toEqual([code]);
});

test('Somebody is told of the kinds only whose facts they may read', async () => {
  const planner: Asking = { roles: ['course-planner'], programmes: ['kassel'], purpose: 'casework' };
  const { data, errors } = await ask(planner, NUMBERS);
  expect(errors).toBeUndefined();
  expect(kindsOf(data)).toEqual(['ATTENDANCE_OUTSIDE_RUN', 'GRANT_OVERCLAIMED']);
});

test('Who has none in their programme is told of none', async () => {
  const { data } = await ask(caseworkerOf('wesel'), NUMBERS);
  expect(data.contradictions.found).toEqual([]);
});

test('A coach is told of those alone whom they accompany, where the programme says so', async () => {
  await rowsOf(graph, 'participant', "insert into programme_sight values ('kassel', true)");
  const { data } = await ask(coachOf('coach', 'kassel'), NUMBERS, {
    where: { kind: ['COACH_MISSING', 'CONTACT_AFTER_STAY'] },
  });
  await rowsOf(graph, 'participant', 'delete from programme_sight');
  expect(data.contradictions.found).toEqual([]);
});

test('Protected people are told of to nobody who must not see them, and counted by controllers', async () => {
  await rowsOf(graph, 'participant', "insert into protected_person values (2, '2020-01-01', null)");
  const where = { kind: ['COACH_MISSING'] };
  const [caseworker, controller] = await Promise.all([
    ask(caseworkerOf('kassel'), NUMBERS, { where }),
    ask(controllerOf('kassel'), NUMBERS, { where }),
  ]);
  await rowsOf(graph, 'participant', 'delete from protected_person');
  expect([kindsOf(caseworker.data), kindsOf(controller.data)]).toEqual([[], ['COACH_MISSING']]);
});

test('A list is read page by page', async () => {
  await fill(graph, { participant: "insert into contact values ('t2', 's1', 'coach', 'PHONE', '2022-05-05', null)" });
  const where = { kind: ['CONTACT_AFTER_STAY'] };
  const page = async (after?: string) => {
    const { data } = await ask(caseworkerOf('kassel'), REPORT, { where, first: 1, after });
    return data.contradictions.found[0].objects;
  };
  const first = await page();
  const second = await page(first.pageInfo.endCursor);
  await rowsOf(graph, 'participant', "delete from contact where id = 't2'");
  expect(
    [first, second].map(({ nodes, totalCount, pageInfo: { hasNextPage } }) => [nodes[0].id, totalCount, hasNextPage]),
  ).toEqual([
    ['t1', 2, true],
    ['t2', 2, false],
  ]);
});

test('However many kinds are looked for, each service reads them by one statement beside the facts that it tells', async () => {
  await ask(controllerOf('kassel'), `{ contradictions(asOf: "${AS_OF}") { found { kind count } } }`);
  expect(graph.statements()).toEqual({ funding: 4, participant: 4, course: 1, employer: 3 });
});
