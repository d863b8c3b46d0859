import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Graph, startGraph } from '../support/graph.ts';
import { ask, numbersOf, rowsOf } from '../support/questions.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph({ demo: true });
}, 180_000);
afterAll(() => graph.stop());

test('what is due in a week is listed from reviews of plans to promises of jobs', async () => {
  const week = { from: '2023-10-30', until: '2023-11-06' };
  const answer = await ask(graph, 'due-this-week', { week });
  const due = (service: 'participant' | 'employer' | 'course', sql: string) =>
    rowsOf(graph, service, sql, week.from, week.until);
  const plans = await due(
    'participant',
    `select review_on "reviewOn", participant_id number from support_plan p join participation s on s.id = participation_id
     where review_on >= $1 and review_on < $2 order by review_on, p.id limit 20`,
  );
  const followUps = await due(
    'employer',
    `select due_on "dueOn", participant_id number from probation_follow_up f join placement p on p.id = placement_id
     where due_on >= $1 and due_on < $2 order by due_on, f.id limit 20`,
  );
  const checks = await due(
    'employer',
    `select due_on "dueOn", milestone, participant_id number from retention_check c join placement p on p.id = placement_id
     where due_on >= $1 and due_on < $2 order by due_on, c.id limit 20`,
  );
  const promises = await due(
    'employer',
    `select due_on "dueOn", state, participant_id number from job_commitment where due_on >= $1 and due_on < $2 order by due_on, id limit 20`,
  );
  const runs = await due(
    'course',
    'select number from course_run where last_day(ends_on, ends_precision) >= $1 and last_day(ends_on, ends_precision) < $2',
  );
  for (const found of [plans, followUps, checks, promises]) expect(found.length).toBeGreaterThan(0);
  const ofPerson = ({ number, ...facts }: Record<string, unknown>) => ({ ...facts, participant: { number } });
  expect(answer).toMatchObject({
    supportPlans: {
      nodes: plans.map(({ number, ...facts }) => ({ ...facts, participation: { participant: { number } } })),
    },
    probationFollowUps: {
      nodes: followUps.map(({ number, ...facts }) => ({ ...facts, placement: { participant: { number } } })),
    },
    retentionChecks: {
      nodes: checks.map(({ number, ...facts }) => ({ ...facts, placement: { participant: { number } } })),
    },
    jobCommitments: { nodes: promises.map(ofPerson) },
    courseRuns: { totalCount: runs.length },
  });
});

test('employers who keep people are listed with their open positions, and who will soon be certified', async () => {
  const variables = { hires: 2, asOf: '2023-06-30', threeMonths: { from: '2023-07-01', until: '2023-10-01' } };
  const { employers, expected } = await ask(graph, 'lasting-employers', variables);
  const keeping = await rowsOf(
    graph,
    'employer',
    `select name, count(*)::int "lastingHires", (
       select coalesce(sum(positions - filled), 0)::int from vacancy v join establishment s on s.id = v.establishment_id
       where s.employer_id = e.id and filled < positions and opened_on <= current_date and (closed_on is null or closed_on > current_date)) open
     from placement p join employer e on e.id = p.employer_id
     where started_on + interval '6 months' <= coalesce(ended_on, current_date) group by e.id having count(*) >= $1 order by name, e.id limit 50`,
    variables.hires,
  );
  const openPositions = ({ establishments }: Kept) =>
    establishments
      .flatMap(({ vacancies }) => vacancies)
      .reduce((sum, { positions, filled }) => sum + positions - filled, 0);
  expect(employers.nodes.map((employer: Kept) => ({ ...named(employer), open: openPositions(employer) }))).toEqual(
    keeping,
  );
  expect(keeping.some(({ open }) => open > 0)).toBe(true);
  const learning = await numbersOf(
    graph,
    'course',
    `select participant_id from enrolment e join course_run r on r.id = run_id
     where last_day(ends_on, ends_precision) >= $1 and last_day(ends_on, ends_precision) < $2 and confirmed_on <= $3 and coalesce(ended_on > $3, true)`,
    variables.threeMonths.from,
    variables.threeMonths.until,
    variables.asOf,
  );
  expect(learning.size).toBeGreaterThan(0);
  expect(expected.people.count).toBe(learning.size);
});

interface Kept {
  name: string;
  lastingHires: number;
  establishments: { vacancies: { positions: number; filled: number }[] }[];
}
const named = ({ name, lastingHires }: Kept) => ({ name, lastingHires });

test('runs that were held on a day without accreditation for their field and site are found', async () => {
  const { courseRuns } = await ask(graph, 'runs-without-accreditation');
  const runs = await rowsOf(
    graph,
    'course',
    `select title, number from course_run r join course c on c.id = r.course_id
     where state in ('RUNNING', 'PAUSED', 'COMPLETED') and provider_unit_id is not null and exists (
       select from generate_series(starts_on, last_day(ends_on, ends_precision), '1 day') held (day) where not exists (
         select from certification z where z.provider_unit_id = c.provider_unit_id and scheme = 'AZAV' and coalesce(z.field = c.field, z.field is null)
           and coalesce(z.site = r.site, z.site is null) and coalesce(valid_from <= day, true) and coalesce(valid_until > day, true)))
     order by starts_on, r.id`,
  );
  expect(runs.length).toBeGreaterThan(0);
  expect(courseRuns.nodes).toMatchObject(runs.map(({ title, number }) => ({ number, course: { title } })));
});
