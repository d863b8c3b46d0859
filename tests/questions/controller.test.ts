import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Graph, startGraph } from '../support/graph.ts';
import { ask, numbersOf, rowsOf } from '../support/questions.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph({ demo: true });
});
afterAll(() => graph.stop());

const entered = (programmes: string[], asOf: string) =>
  numbersOf(
    graph,
    'participant',
    'select participant_id from participation where programme_id = any($1) and entered_on <= $2',
    programmes,
    asOf,
  );
const partsOf = async (programme: string) =>
  (
    await rowsOf<{ id: string }>(
      graph,
      'funding',
      'select id from programme where id = $1 or part_of_id = $1',
      programme,
    )
  ).map(({ id }) => id);
const placed = (condition: string, programmes: string[], asOf: string) =>
  numbersOf(
    graph,
    'employer',
    `select participant_id from placement where programme_id = any($1) and started_on <= $2 and ${condition}`,
    programmes,
    asOf,
  );
const LASTED = "(ended_on is null or ended_on >= started_on + interval '$') and started_on + interval '$' <= $2";
const lasted = (time: string) => LASTED.replaceAll("$'", `${time}'`);

test('which targets are at risk is told with what is needed each month and where the pace leads', async () => {
  const asOf = '2020-08-01';
  const { targetAgreements } = await ask(graph, 'targets-at-risk', { asOf });
  const everyone = await entered(['kassel'], asOf);
  const strict = (await placed("kind = 'APPRENTICESHIP'", ['kassel'], asOf)).intersection(everyone).size;
  const declared = (await placed("kind in ('APPRENTICESHIP', 'EMPLOYMENT_INSURED')", ['kassel'], asOf)).intersection(
    everyone,
  ).size;
  const [expected] = await rowsOf(
    graph,
    'funding',
    `select i.target, i.due_on, i.version,
       round((i.target - $2::int) / (i.due_on - $1::date)::numeric * 365.25 / 12, 2) needed,
       round($2::int * (i.due_on - a.from_on + 1) / ($1::date - a.from_on + 1)::numeric, 2) strict_forecast,
       round($3::int * (i.due_on - a.from_on + 1) / ($1::date - a.from_on + 1)::numeric, 2) declared_forecast
     from target_indicator i join target_agreement a on a.id = i.agreement_id
       where $1 between a.from_on and a.until_on`,
    asOf,
    strict,
    declared,
  );
  expect(targetAgreements).toHaveLength(1);
  expect(targetAgreements[0].indicators).toEqual([
    expect.objectContaining({
      target: expected?.target,
      dueOn: expected?.due_on,
      strict: {
        value: strict,
        status: 'ON_TRACK',
        neededPerMonth: expected?.needed,
        forecast: expected?.strict_forecast,
      },
      declared: { value: declared, status: 'MET', neededPerMonth: 0, forecast: expected?.declared_forecast },
    }),
  ]);
});

test.each([
  ['2018-12-31', 'AT_RISK'],
  ['2022-12-31', 'MET'],
])('by %s the target by the letter is %s', async (asOf, status) => {
  const { targetAgreements } = await ask(graph, 'targets-at-risk', { asOf });
  expect(targetAgreements[0].indicators[0].strict.status).toBe(status);
});

test('how far people came is counted programme by programme', async () => {
  const asOf = '2024-06-30';
  const { programmes } = await ask(graph, 'funnel', { asOf });
  const names = await rowsOf(
    graph,
    'funding',
    'select id, name from programme where part_of_id is null order by name, id',
  );
  const expected = await Promise.all(
    names.map(async ({ id, name }) => {
      const parts = await partsOf(id);
      const everyone = await entered(parts, asOf);
      const among = async (found: Promise<Set<number>>, recorded: Promise<Set<number>>) => {
        const count = (await found).intersection(everyone).size;
        if (count === 0 && (await recorded).size === 0)
          return { count: null, countMissing: 'UNKNOWN', share: null, shareMissing: 'UNKNOWN' };
        return { count, countMissing: null, share: count / everyone.size, shareMissing: null };
      };
      const taught = (sql: string, ever: string) =>
        among(numbersOf(graph, 'course', sql, parts, asOf), numbersOf(graph, 'course', ever, parts));
      const worked = (found: string) => among(placed(found, parts, asOf), placed('true', parts, '9999-01-01'));
      return {
        name,
        entered: { count: everyone.size },
        completed: await taught(
          `select participant_id from enrolment e join course_run r on r.id = run_id
            where programme_id = any($1) and e.state = 'COMPLETED' and ended_on <= $2`,
          'select participant_id from enrolment e join course_run r on r.id = run_id where programme_id = any($1)',
        ),
        certified: await taught(
          `select c.participant_id from certificate c join enrolment e on e.id = enrolment_id
            join course_run r on r.id = run_id where programme_id = any($1) and issued_on <= $2`,
          `select c.participant_id from certificate c join enrolment e on e.id = enrolment_id
            join course_run r on r.id = run_id where programme_id = any($1)`,
        ),
        interviewed: await among(
          numbersOf(
            graph,
            'employer',
            `select participant_id from interview join hiring_event h on h.id = event_id
              where programme_id = any($1) and last_day(held_on, held_precision) <= $2 and state = 'HELD'`,
            parts,
            asOf,
          ),
          numbersOf(
            graph,
            'employer',
            `select participant_id from interview join hiring_event h on h.id = event_id
              where programme_id = any($1) and held_on is not null and state = 'HELD'`,
            parts,
          ),
        ),
        placed: await worked('true'),
        lasted28Days: await worked(lasted('28 days')),
        lasted6Months: await worked(lasted('6 months')),
      };
    }),
  );
  expect(programmes).toEqual(expected);
});

/** What a funder pays of grants, and what of their spending is its own; of a grant's line what others leave over. */
const OWN_MONEY = `
  with part as (
    select g.id grant_id, f.name funder, g.awarded amount, true of_line from "grant" g
      join funding_line l on l.id = g.funding_line_id join funder f on f.id = l.funder_id
    union all select c.grant_id, f.name, c.amount, false from co_financing c left join funder f on f.id = c.funder_id),
  own as (
    select funder, amount, of_line, (
        select coalesce(sum(e.amount), 0) from expenditure e where e.grant_id = g.id and spent_on <= $2) spent,
      amount / sum(amount) over (partition by g.id) of_whole, g.id
    from part join "grant" g on g.id = grant_id
    where programme_id = any($1) and approved_on <= $2),
  borne as (
    select *, case when of_line then spent - coalesce(sum(floor(spent * of_whole)) filter (where not of_line)
      over (partition by id), 0) else floor(spent * of_whole) end borne from own)
  select sum(amount) awarded, sum(borne) spent, round(sum(borne) / $4) cost from borne where funder = $3`;

test('what a lasting job cost each funder is its own money by the day divided by those whose job lasted', async () => {
  const asOf = '2022-12-31';
  const { funders } = await ask(graph, 'cost-per-sustained-job', { asOf });
  const paid = await rowsOf(
    graph,
    'funding',
    `select f.name funder, p.id, p.name from funder f join programme_funder on funder_id = f.id
      join programme p on p.id = programme_id
     where part_of_id is null order by f.name, p.name`,
  );
  const expected = await Promise.all(
    paid.map(async ({ funder, id, name }) => {
      const parts = await partsOf(id);
      const count = (await placed(lasted('6 months'), parts, asOf)).intersection(await entered(parts, asOf)).size;
      const [sum] = await rowsOf(graph, 'funding', OWN_MONEY, parts, asOf, funder, count);
      const missing = sum?.spent === null ? 'UNKNOWN' : null;
      return [
        funder,
        {
          programme: { name },
          awarded: sum?.awarded,
          spentMissing: missing,
          sustained: {
            ...{ spent: sum?.spent, costPerPerson: sum?.cost, costPerPersonMissing: missing },
            people: { count },
          },
        },
      ];
    }),
  );
  const answered = funders.flatMap(({ name, costs }: { name: string; costs: object[] }) =>
    costs.map((cost) => [name, cost]),
  );
  expect(answered).toEqual(expected);
  const [whole] = await rowsOf(
    graph,
    'funding',
    'select sum(amount) spent from expenditure where spent_on <= $1',
    asOf,
  );
  expect(funders.reduce((sum: number, { spent }: { spent: number | null }) => sum + (spent ?? 0), 0)).toBe(
    whole?.spent,
  );
});
