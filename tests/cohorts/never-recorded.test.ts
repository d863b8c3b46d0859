import { storedDocuments } from '@dienstweg/schema/documents';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Graph, startGraph } from '../support/graph.ts';
import { fill } from '../support/questions.ts';
import { AUDITOR, STATISTICIAN } from '../support/viewers.ts';

/**
 * Of thirty people of Taught five were certified and two interviewed, and nothing was recorded of work; of thirty of
 * Placed six began to work, and nothing was recorded of courses; of New nobody entered.
 */
const rows = {
  funding: `insert into programme (id, name) values ('new', 'New'), ('placed', 'Placed'), ('taught', 'Taught')`,
  participant: `
    insert into participant (id, sex, registered_on) select n, 'FEMALE', '2021-12-01' from generate_series(1, 60) n;
    insert into participation (id, participant_id, programme_id, entered_on)
      select n, n, case when n <= 30 then 'taught' else 'placed' end, '2022-01-10' from generate_series(1, 60) n`,
  course: `
    insert into course (id, title, programme_id, exam_required, inverse) values ('c', 'Course', 'taught', false, false);
    insert into course_run (id, course_id, programme_id, number) values ('r', 'c', 'taught', 1);
    insert into enrolment (id, participant_id, run_id, state, requested_on, ended_on)
      select n, n, 'r', 'COMPLETED', '2022-02-01', '2022-06-30' from generate_series(1, 6) n;
    insert into certificate (id, participant_id, enrolment_id, kind, issued_on)
      select n, n, n, 'MEASURE', '2022-06-30' from generate_series(1, 6) n`,
  employer: `
    insert into employer (id, name) values ('e', 'Employer');
    insert into establishment (id, name, employer_id, sector) values ('s', 'Home', 'e', 'ELDERLY_CARE');
    insert into hiring_event (id, name, programme_id, held_on, held_precision)
      values ('h', 'Dating', 'taught', '2022-05-01', 'DAY');
    insert into interview (id, event_id, round, participant_id, establishment_id, state)
      select n, 'h', n, n, 's', 'HELD' from generate_series(1, 2) n;
    insert into placement (id, participant_id, programme_id, kind, establishment_id, employer_id, started_on)
      select n, n, 'placed', 'EMPLOYMENT_INSURED', 's', 'e', '2023-01-01' from generate_series(31, 36) n`,
};

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph();
  await fill(graph, rows);
});
afterAll(() => graph?.stop());

interface Step {
  readonly count: number | null;
  readonly countMissing?: string | null;
  readonly share?: number | null;
  readonly shareMissing?: string | null;
}
const FUNNEL = storedDocuments().get('funnel') ?? '';

async function funnel(viewer: typeof STATISTICIAN, asOf: string) {
  const { data, errors } = await graph.as(viewer).query(FUNNEL, { asOf });
  expect(errors).toBeUndefined();
  const programmes = data.programmes as ({ name: string } & Record<string, Step>)[];
  return Object.fromEntries(
    programmes.map(({ name, ...steps }) => [
      name,
      Object.fromEntries(Object.entries(steps).map(([step, told]) => [step, told.count ?? told.countMissing])),
    ]),
  );
}

test('a step that a programme never records is unknown, one that is recorded and nobody reached is 0', async () => {
  const { Taught, Placed, New } = await funnel(AUDITOR, '2022-12-31');
  expect(Taught).toEqual({
    ...{ entered: 30, completed: 6, certified: 6, interviewed: 2 },
    ...{ placed: 'UNKNOWN', lasted28Days: 'UNKNOWN', lasted6Months: 'UNKNOWN' },
  });
  expect(Placed).toEqual({
    ...{ entered: 30, completed: 'UNKNOWN', certified: 'UNKNOWN', interviewed: 'UNKNOWN' },
    ...{ placed: 0, lasted28Days: 0, lasted6Months: 0 },
  });
  expect(new Set(Object.values(New ?? {}))).toEqual(new Set([0]));
});

test('who only counts is told no more of a few records than of none', async () => {
  const { Taught } = await funnel(STATISTICIAN, '2022-12-31');
  expect(Taught).toMatchObject({ certified: 10, interviewed: 'UNKNOWN', placed: 'UNKNOWN' });
});

test('a share says that what it is of is unknown, and what is not asked of others is always known', async () => {
  const { data } = await graph.as(AUDITOR).query(
    `{ programme(id: "taught") {
      work: cohort(asOf: "2022-12-31", where: { work: { placement: {} } }) { share shareMissing count countMissing }
      men: cohort(asOf: "2022-12-31", where: { person: { sex: [MALE] } }) { share shareMissing count countMissing }
      jobless: cohort(asOf: "2022-12-31", where: { not: { work: { placement: {} } } }) { count countMissing } } }`,
  );
  expect(data.programme).toEqual({
    work: { share: null, shareMissing: 'UNKNOWN', count: null, countMissing: 'UNKNOWN' },
    men: { share: 0, shareMissing: null, count: 0, countMissing: null },
    jobless: { count: 30, countMissing: null },
  });
});
