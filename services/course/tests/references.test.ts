import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenCourse, openCourse } from './open-course.ts';

let course: OpenCourse;
beforeAll(async () => {
  course = await openCourse();
});
afterAll(() => course.close());

test('a person shows enrolments with run, course, record and certificate in one statement per kind', async () => {
  const { data, statements } = await course.entities(
    ['1', '2', '77'].map((id) => ({ __typename: 'Participant', id })),
    `... on Participant {
      enrolments { state run { number course { title } } attendanceRate attendances { heldOn kind }
        practicalPhases { sector establishment { id } } examAttempts { form heldOn result } certificate { kind } }
      certificates { kind occupation issuedOn enrolment { id } examAttempt { result } } }`,
  );
  expect(data).toEqual({
    _entities: [
      {
        enrolments: [
          {
            state: 'COMPLETED',
            run: { number: 1, course: { title: 'Care assistant' } },
            attendanceRate: 0.75,
            attendances: [
              { heldOn: '2021-01-11', kind: 'PRESENT' },
              { heldOn: '2021-01-12', kind: 'REMOTE' },
              { heldOn: '2021-01-13', kind: 'EXCUSED' },
              { heldOn: '2021-01-14', kind: 'PRESENT' },
            ],
            practicalPhases: [],
            examAttempts: [
              { form: 'WRITTEN', heldOn: '2021-07-01', result: 'FAILED' },
              { form: 'WRITTEN', heldOn: '2021-07-28', result: 'PASSED' },
            ],
            certificate: { kind: 'QUALIFICATION' },
          },
          {
            state: 'COMPLETED',
            run: { number: 4, course: { title: 'Integration companion' } },
            attendanceRate: null,
            attendances: [],
            practicalPhases: [
              { sector: 'OGS', establishment: null },
              { sector: 'KITA', establishment: { id: 'duelmen' } },
            ],
            examAttempts: [],
            certificate: { kind: 'MEASURE' },
          },
        ],
        certificates: [
          {
            kind: 'QUALIFICATION',
            occupation: '82101',
            issuedOn: '2021-07-30',
            enrolment: { id: 'e1' },
            examAttempt: { result: 'PASSED' },
          },
          { kind: 'MEASURE', occupation: null, issuedOn: '2024-03-28', enrolment: { id: 'e3' }, examAttempt: null },
        ],
      },
      {
        enrolments: [
          {
            state: 'ATTENDING',
            run: { number: 1, course: { title: 'Care assistant' } },
            attendanceRate: null,
            attendances: [],
            practicalPhases: [],
            examAttempts: [{ form: 'WRITTEN', heldOn: '2021-07-28', result: 'ABSENT' }],
            certificate: null,
          },
        ],
        certificates: [],
      },
      { enrolments: [], certificates: [] },
    ],
  });
  expect(statements).toBe(6);
});

test('a programme shows building blocks, courses, runs and certificates, and no number without a run', async () => {
  const { data, statements } = await course.entities(
    ['wesel', 'kassel', 'coesfeld'].map((id) => ({ __typename: 'Programme', id })),
    `... on Programme { buildingBlocks { name kinds courses { title } } courses { title }
      courseRuns(first: 1) { totalCount nodes { id course { title } } } certificateCount }`,
  );
  expect(data).toEqual({
    _entities: [
      {
        buildingBlocks: [
          { name: 'Coaching', kinds: ['COACHING'], courses: [] },
          {
            name: 'School and training',
            kinds: ['SCHOOL', 'TRAINING', 'VOCATIONAL_PREPARATION', 'YOUTH_INTEGRATION'],
            courses: [{ title: 'Vocational orientation' }],
          },
        ],
        courses: [],
        courseRuns: { totalCount: 0, nodes: [] },
        certificateCount: null,
      },
      {
        buildingBlocks: [],
        courses: [{ title: 'Vocational orientation' }],
        courseRuns: { totalCount: 2, nodes: [{ id: 'orientation-7', course: { title: 'Vocational orientation' } }] },
        certificateCount: 0,
      },
      {
        buildingBlocks: [],
        courses: [{ title: 'Integration companion' }],
        courseRuns: { totalCount: 2, nodes: [{ id: 'kita-4', course: { title: 'Integration companion' } }] },
        certificateCount: 1,
      },
    ],
  });
  expect(statements).toBe(6);
});

test('an organisation shows its teaching units', async () => {
  const { data } = await course.entities(
    [{ __typename: 'Organisation', id: 'job-centre' }],
    '... on Organisation { providerUnits { name } }',
  );
  expect(data).toEqual({ _entities: [{ providerUnits: [{ name: 'Projects' }] }] });
});

test.each([
  ['Course', 'care'],
  ['CourseRun', 'care-1'],
  ['Enrolment', 'e1'],
  ['Attendance', 'd1'],
  ['PracticalPhase', 'p1'],
  ['ExamAttempt', 'x1'],
  ['Certificate', 'c1'],
  ['BuildingBlock', 'coaching'],
  ['ProviderUnit', 'projects'],
  ['Certification', 'azav'],
])('%s is found by its key, and is null where there is none', async (__typename, id) => {
  const { data, errors } = await course.entities(
    [
      { __typename, id },
      { __typename, id: 'nobody' },
    ],
    `... on ${__typename} { id }`,
  );
  expect({ data, errors }).toEqual({ data: { _entities: [{ id }, null] } });
});
