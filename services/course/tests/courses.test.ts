import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenCourse, openCourse } from './open-course.ts';

let course: OpenCourse;
beforeAll(async () => {
  course = await openCourse();
});
afterAll(() => course.close());

test('a course shows what every run of it has in common', async () => {
  const { data, statements } = await course.ask(`{ course(id: "care") {
    title goalOccupation legalBasisPrinted legalBasis examRequired certificateKind entryLevel inverse practiceSectors
    programme { id } buildingBlock { name } providerUnit { name organisation { id }
      certifications { scheme field site period { from until } } } } }`);
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
          { scheme: 'ISO_9001', field: null, site: null, period: { from: '2019-01-01', until: null } },
          { scheme: 'AZAV', field: 'Integration', site: 'Mayen', period: { from: '2020-01-01', until: '2023-01-01' } },
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
  const impossible = await course.ask(
    '{ courseRuns(where: { startingDuring: { from: "2024-02-30" } }) { nodes { id } } }',
  );
  expect(impossible.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
});
