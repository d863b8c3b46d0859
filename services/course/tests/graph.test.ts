import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type OpenCourse, openCourse } from './open-course.ts';

let course: OpenCourse;
beforeAll(async () => {
  course = await openCourse();
});
afterAll(() => course.close());

const entities = (representations: { __typename: string; id: string }[], selection: string) =>
  course.ask(`query ($representations: [_Any!]!) { _entities(representations: $representations) { ${selection} } }`, {
    representations,
  });

test('a course shows what every run of it has in common', async () => {
  const { data, statements } = await course.ask(`{ course(id: "care") {
    title goalOccupation legalBasisPrinted legalBasis examRequired certificateKind entryLevel inverse practiceSectors
    programme { id } buildingBlock { name } providerUnit { name organisation { id } certifications { scheme field site validFrom validUntil } } } }`);
  expect(data).toEqual({
    course: {
      title: 'Care assistant',
      goalOccupation: '82101',
      legalBasisPrinted: '§ 53b SGB XII',
      legalBasis: '§ 53b SGB XI',
      examRequired: true,
      certificateKind: 'QUALIFICATION',
      entryLevel: 'B1',
      inverse: true,
      practiceSectors: ['ELDERLY_CARE'],
      programme: { id: 'mothers' },
      buildingBlock: null,
      providerUnit: {
        name: 'Projects',
        organisation: { id: 'job-centre' },
        certifications: [
          { scheme: 'ISO_9001', field: null, site: null, validFrom: '2019-01-01', validUntil: null },
          { scheme: 'AZAV', field: 'Integration', site: 'Mayen', validFrom: '2020-01-01', validUntil: '2023-01-01' },
        ],
      },
    },
  });
  expect(statements).toBe(2);
});

test('a legal basis printed right stands as printed', async () => {
  const { data } = await course.ask('{ course(id: "kita") { legalBasis } }');
  expect(data).toEqual({ course: { legalBasis: '§ 45 SGB III' } });
});

test('a run shows dates as exact as they are known, and its partners', async () => {
  const { data } = await course.ask(`{ courseRun(id: "kita-4") {
    number starts { date precision } ends { date precision } state format timeModel daysPerWeek capacity placesTaken freePlaces hasFreePlaces
    course { title } programme { id } partners { id } } }`);
  expect(data).toEqual({
    courseRun: {
      number: 4,
      starts: { date: '2023-10-01', precision: 'MONTH' },
      ends: { date: '2024-03-01', precision: 'MONTH' },
      state: 'COMPLETED',
      format: 'ON_SITE',
      timeModel: null,
      daysPerWeek: null,
      capacity: 3,
      placesTaken: 0,
      freePlaces: 3,
      hasFreePlaces: true,
      course: { title: 'Integration companion' },
      programme: { id: 'coesfeld' },
      partners: [{ id: 'job-centre' }, { id: 'integration-centre' }],
    },
  });
});

test('where places are announced but not counted, no number is invented', async () => {
  const { data } = await course.ask('{ course(id: "orientation") { runs { number freePlaces hasFreePlaces state } } }');
  expect(data).toEqual({
    course: {
      runs: [
        { number: 7, freePlaces: null, hasFreePlaces: true, state: 'OPEN' },
        { number: 8, freePlaces: null, hasFreePlaces: null, state: 'PLANNED' },
      ],
    },
  });
});

test('an open run is full when its last place is taken', async () => {
  const run = '{ courseRun(id: "kita-5") { state freePlaces hasFreePlaces } }';
  expect((await course.ask(run)).data).toEqual({ courseRun: { state: 'OPEN', freePlaces: 1, hasFreePlaces: true } });
  await course.write(`update enrolment set state = 'CONFIRMED', confirmed_on = '2024-04-04' where id = 'e5'`);
  expect((await course.ask(run)).data).toEqual({ courseRun: { state: 'FULL', freePlaces: 0, hasFreePlaces: false } });
  await course.write(`update enrolment set state = 'WAITLISTED', confirmed_on = null where id = 'e5'`);
});

test('runs of a course are found by start and by end, an end known to the month counting as its last day', async () => {
  const { data } = await course.ask(`{
    orientation: course(id: "orientation") { runs(startingDuring: { from: "2020-08-02", until: "2021-12-31" }) { number } }
    later: course(id: "orientation") { runs(startingDuring: { from: "2020-08-25" }) { number } }
    kita: course(id: "kita") { april: runs(endedBy: "2024-04-01") { number } march: runs(endedBy: "2024-03-30") { number } } }`);
  expect(data).toEqual({
    orientation: { runs: [{ number: 7 }, { number: 8 }] },
    later: { runs: [{ number: 8 }] },
    kita: { april: [{ number: 4 }], march: [] },
  });
});

test('runs are listed by start, those without a date last, page by page', async () => {
  const page =
    'query ($after: String) { courseRuns(first: 3, after: $after) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }';
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

test('runs are found by free places, programme and start', async () => {
  const { data } = await course.ask(`{
    free: courseRuns(hasFreePlaces: true) { nodes { id } }
    full: courseRuns(hasFreePlaces: false) { nodes { id } }
    kassel: courseRuns(programme: "kassel", startingDuring: { until: "2021-01-01" }) { nodes { id } } }`);
  expect(data).toEqual({
    free: { nodes: [{ id: 'orientation-7' }, { id: 'care-1' }, { id: 'kita-4' }, { id: 'kita-5' }] },
    full: { nodes: [] },
    kassel: { nodes: [{ id: 'orientation-7' }] },
  });
});

test('the enrolments of a run come by the day of request and can be narrowed by state', async () => {
  const { data } = await course.ask(`{ courseRun(id: "kita-5") {
    enrolments { totalCount nodes { state requestedOn participant { id } } }
    waiting: enrolments(state: [WAITLISTED, REQUESTED]) { nodes { id } } } }`);
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

test('a person shows enrolments with run, course, record and certificate in one statement per kind', async () => {
  const { data, statements } = await entities(
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

test('a programme shows building blocks, courses, runs and certificates, and no number where it has no run', async () => {
  const { data, statements } = await entities(
    ['wesel', 'kassel', 'coesfeld'].map((id) => ({ __typename: 'Programme', id })),
    `... on Programme { buildingBlocks { name kinds courses { title } } courses { title } courseRuns(first: 1) { totalCount nodes { id course { title } } } certificateCount }`,
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

test('every entity resolves by its key, and to null where there is none', async () => {
  const keys = {
    Course: 'care',
    CourseRun: 'care-1',
    Enrolment: 'e1',
    Attendance: 'd1',
    PracticalPhase: 'p1',
    ExamAttempt: 'x1',
    Certificate: 'c1',
    BuildingBlock: 'coaching',
    ProviderUnit: 'projects',
    Certification: 'azav',
  };
  const selection = Object.keys(keys)
    .map((type) => `... on ${type} { id }`)
    .join(' ');
  const found = await entities(
    Object.entries(keys).map(([__typename, id]) => ({ __typename, id })),
    `__typename ${selection}`,
  );
  const absent = await entities(
    Object.keys(keys).map((__typename) => ({ __typename, id: 'nobody' })),
    `__typename ${selection}`,
  );
  expect(found.data).toEqual({ _entities: Object.entries(keys).map(([__typename, id]) => ({ __typename, id })) });
  expect(absent).toMatchObject({ data: { _entities: Object.keys(keys).map(() => null) } });
  expect(absent.errors).toBeUndefined();
});

test('an organisation shows its teaching units', async () => {
  const { data } = await entities(
    [{ __typename: 'Organisation', id: 'job-centre' }],
    '... on Organisation { providerUnits { name } }',
  );
  expect(data).toEqual({ _entities: [{ providerUnits: [{ name: 'Projects' }] }] });
});

test('an unknown id is null, a wrong argument is named', async () => {
  expect((await course.ask('{ course(id: "nothing") { id } courseRun(id: "nothing") { id } }')).data).toEqual({
    course: null,
    courseRun: null,
  });
  const wrong = await course.ask('{ courses(first: 201) { nodes { id } } }');
  expect(wrong).toMatchObject({
    data: { courses: null },
    errors: [{ message: expect.stringContaining('first'), extensions: { code: 'BAD_USER_INPUT' } }],
  });
  const impossible = await course.ask('{ courseRuns(startingDuring: { from: "2024-02-30" }) { nodes { id } } }');
  expect(impossible.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
});
