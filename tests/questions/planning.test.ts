import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Graph, startGraph } from '../support/graph.ts';
import { ask, rowsOf } from '../support/questions.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph({ demo: true });
});
afterAll(() => graph.stop());

const DUE = `query ($week: PeriodInput!) {
  supportPlans(where: { reviewDuring: $week }, first: 50) { nodes { reviewOn participation { participant { number } } } }
  probationFollowUps(where: { dueDuring: $week }, first: 50) { nodes { dueOn placement { participant { number } } } }
  retentionChecks(where: { dueDuring: $week }, first: 50) {
    nodes { dueOn milestone placement { participant { number } } }
  }
  jobCommitments(where: { dueDuring: $week }, first: 50) { nodes { dueOn state participant { number } } }
  courseRuns(where: { endingDuring: $week, examRequired: true }, first: 50) { nodes { number course { title } } }
}`;

/** A week in which a coach has all sorts of things to do, and one in which runs end with an exam and without. */
const weeks = [
  [{ from: '2023-10-30', until: '2023-11-06' }, 0],
  [{ from: '2023-08-07', until: '2023-08-14' }, 1],
] as const;

test.each(weeks)(
  'what is due in the week %j is listed from reviews of plans to promises of jobs',
  async (week, exams) => {
    const { data: answer } = await graph.query(DUE, { week });
    const due = (service: 'participant' | 'employer' | 'course', sql: string) =>
      rowsOf(graph, service, sql, week.from, week.until);
    const plans = await due(
      'participant',
      `select review_on "reviewOn", participant_id number from support_plan p
        join participation s on s.id = participation_id
     where review_on >= $1 and review_on < $2 order by review_on, p.id limit 50`,
    );
    const followUps = await due(
      'employer',
      `select due_on "dueOn", participant_id number from probation_follow_up f join placement p on p.id = placement_id
     where due_on >= $1 and due_on < $2 order by due_on, f.id limit 50`,
    );
    const checks = await due(
      'employer',
      `select due_on "dueOn", milestone, participant_id number from retention_check c
        join placement p on p.id = placement_id
     where due_on >= $1 and due_on < $2 order by due_on, c.id limit 50`,
    );
    const promises = await due(
      'employer',
      `select due_on "dueOn", state, participant_id number from job_commitment where due_on >= $1 and due_on < $2
        order by due_on, id limit 50`,
    );
    const runs = await due(
      'course',
      `select number, c.title from course_run r join course c on c.id = r.course_id
     where exam_required and last_day(ends_on, ends_precision) >= $1 and last_day(ends_on, ends_precision) < $2
       order by starts_on, r.id`,
    );
    expect(runs).toHaveLength(exams);
    if (exams === 0) for (const found of [plans, followUps, checks, promises]) expect(found.length).toBeGreaterThan(0);
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
      courseRuns: { nodes: runs.map(({ number, title }) => ({ number, course: { title } })) },
    });
  },
);

test('employers who keep people are listed with their open positions, and which runs will soon certify how many', async () => {
  const threeMonths = { from: '2023-07-01', until: '2023-10-01' };
  const variables = { hires: 2, asOf: '2023-06-30', programme: 'wesel', threeMonths };
  const { employers, ending } = await ask(graph, 'lasting-employers', variables);
  const keeping = await rowsOf(
    graph,
    'employer',
    `select name, count(*)::int "lastingHires", (
       select coalesce(sum(positions - filled), 0)::int from vacancy v join establishment s on s.id = v.establishment_id
         cross join lateral (select count(*) filled from placement f where f.vacancy_id = v.id
           and coalesce(f.agreed_on, f.started_on, '-infinity') <= $2) taken
       where s.employer_id = e.id and filled < positions and opened_on <= $2
         and (closed_on is null or closed_on > $2)) open
     from placement p join employer e on e.id = p.employer_id
     where started_on + interval '6 months' <= least(ended_on, $2) group by e.id having count(*) >= $1
       order by name, e.id limit 50`,
    variables.hires,
    variables.asOf,
  );
  const openPositions = ({ establishments }: Kept) =>
    establishments
      .flatMap(({ vacancies }) => vacancies)
      .reduce((sum, { positions, filled }) => sum + positions - filled, 0);
  expect(employers.nodes.map((employer: Kept) => ({ ...named(employer), open: openPositions(employer) }))).toEqual(
    keeping,
  );
  expect(keeping.some(({ open }) => open > 0)).toBe(true);
  const runs = await rowsOf(
    graph,
    'course',
    `select c.title, c.certificate_kind "certificateKind", c.goal_occupation "goalOccupation", (
       select count(*)::int from enrolment e where e.run_id = r.id and confirmed_on <= $3 and coalesce(ended_on > $3, true)
     ) places
     from course_run r join course c on c.id = r.course_id
     where r.programme_id = $4 and last_day(ends_on, ends_precision) >= $1 and last_day(ends_on, ends_precision) < $2
       and last_day(starts_on, starts_precision) <= $3 order by starts_on, r.id`,
    variables.threeMonths.from,
    variables.threeMonths.until,
    variables.asOf,
    variables.programme,
  );
  expect(runs.some(({ places }) => places > 0)).toBe(true);
  expect(ending.nodes.map(({ course, placesTaken }: Ending) => ({ ...course, places: placesTaken }))).toEqual(runs);
});

interface Ending {
  course: object;
  placesTaken: number;
}
interface Kept {
  name: string;
  lastingHires: number;
  establishments: { vacancies: { positions: number; filled: number }[] }[];
}
const named = ({ name, lastingHires }: Kept) => ({ name, lastingHires });

test.each([{}, { programme: 'wesel' }, { programme: 'wesel', starting: { from: '2022-06-01', until: '2023-01-01' } }])(
  'runs that were held on a day without accreditation for their field and site are found: %j',
  async ({ programme, starting }: { programme?: string; starting?: { from: string; until: string } }) => {
    const { courseRuns } = await ask(graph, 'runs-without-accreditation', { programme, starting });
    const runs = await rowsOf(
      graph,
      'course',
      `select title, number, starts_on starts, last_day(ends_on, ends_precision) + 1 until, (
         select count(*)::int from certification z where z.provider_unit_id = c.provider_unit_id) certifications
       from course_run r join course c on c.id = r.course_id
       where last_day(starts_on, starts_precision) <= current_date and coalesce(cancelled_on > current_date, true)
         and provider_unit_id is not null and exists (
         select from generate_series(starts_on,
             coalesce(last_day(ends_on, ends_precision), last_day(starts_on, starts_precision)), '1 day') held (day)
           where not exists (
           select from certification z where z.provider_unit_id = c.provider_unit_id and scheme = 'AZAV'
             and coalesce(z.field = c.field, z.field is null)
             and coalesce(z.site = r.site, z.site is null) and coalesce(valid_from <= day, true)
               and coalesce(valid_until > day, true)))
         and r.programme_id = coalesce($1, r.programme_id) and starts_on >= coalesce($2, starts_on)
           and coalesce(starts_on < $3, true)
       order by starts_on, r.id`,
      programme,
      starting?.from,
      starting?.until,
    );
    expect(runs.length).toBeGreaterThan(0);
    expect(courseRuns.totalCount).toBe(runs.length);
    expect(
      courseRuns.nodes.map(({ number, period, course }: Delivered) => ({
        number,
        title: course.title,
        starts: period.from.date,
        until: period.until?.date ?? null,
        certifications: course.providerUnit.certifications.length,
      })),
    ).toEqual(runs);
  },
);

interface Delivered {
  number: number;
  period: { from: { date: string }; until: { date: string } | null };
  course: { title: string; providerUnit: { certifications: object[] } };
}
