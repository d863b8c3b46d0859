import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Graph, startGraph } from '../support/graph.ts';
import { ask, numbersOf, rowsOf } from '../support/questions.ts';
import { leftAs, placedAs, rateOf, shareOf } from '../support/rates.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph({ demo: true });
});
afterAll(() => graph.stop());

const asOf = '2024-06-30';

interface Dated {
  number: number;
  day: string;
}
/**
 * Of those with the first day, how many were placed on or after it and in how many days, how many wait, and when the
 * product of the shares that still waited comes to a half.
 */
async function daysToJob(since: Dated[], group: Set<number>, programmes: string[] | null) {
  const those = since.filter(({ number }) => group.has(number));
  const [days] = await rowsOf(
    graph,
    'employer',
    `with each as (
       select c.day, min(started_on) began from unnest($1::int[], $2::date[]) c (number, day)
         left join placement p on c.number = p.participant_id and started_on <= $3
           and ($4::text[] is null or programme_id = any($4))
         group by c.number, c.day),
     took as (select coalesce(began, $3::date) - day days, began is not null placed from each
       where began is null or began >= day),
     steps as (select days, count(*) filter (where placed)::float8 placed,
         (select count(*) from took still where still.days >= took.days) there from took group by days),
     waits as (select days, placed, sum(case when placed = there then -1000 else ln(1 - placed / there) end)
       over (order by days) logarithm from steps)
     select (count(*) filter (where placed))::int count,
       percentile_cont(0.5) within group (order by days) filter (where placed) median,
       percentile_cont(0.75) within group (order by days) filter (where placed) "threeQuarters",
       json_build_object('count', count(*) filter (where not placed)) waiting,
       (select min(days) from waits where placed > 0 and exp(logarithm) <= 0.5 + 1e-9)::int "kaplanMeierMedian"
     from took`,
    those.map(({ number }) => number),
    those.map(({ day }) => day),
    asOf,
    programmes,
  );
  return days;
}
const entries = (programmes: string[] | null) =>
  rowsOf<Dated>(
    graph,
    'participant',
    `select participant_id number, min(entered_on) as day from participation
     where entered_on <= $1 and ($2::text[] is null or programme_id = any($2)) group by 1`,
    asOf,
    programmes,
  );

test('who was promised a job is compared with who was trained first by certificates, work and days to it', async () => {
  const answer = await ask(graph, 'inverse-compared', { asOf });
  const entered = await numbersOf(
    graph,
    'participant',
    'select participant_id from participation where entered_on <= $1',
    asOf,
  );
  for (const [name, inverse] of [
    ['inverse', true],
    ['trainedFirst', false],
  ] as const) {
    const { count, byCertificate, byOutcome, entryToJob, certificateToJob } = answer[name].people;
    const taught = await numbersOf(
      graph,
      'course',
      `select participant_id from enrolment e join course_run r on r.id = run_id join course c on c.id = course_id
        where inverse = $1 and requested_on <= $2`,
      inverse,
      asOf,
    );
    const everyone = taught.intersection(entered);
    const certificates = await rowsOf<Dated>(
      graph,
      'course',
      'select participant_id number, min(issued_on) as day from certificate where issued_on <= $1 group by 1',
      asOf,
    );
    const uncertified = everyone.difference(new Set(certificates.map(({ number }) => number)));
    const insured = await placedAs(graph, 'EMPLOYMENT_INSURED', null, asOf);
    expect({
      count,
      uncertified: shareOf(byCertificate, null),
      insured: shareOf(byOutcome, 'EMPLOYMENT_INSURED'),
      entryToJob,
      certificateToJob,
    }).toEqual({
      count: everyone.size,
      uncertified: uncertified.size / everyone.size,
      insured: rateOf(insured, everyone),
      entryToJob: await daysToJob(await entries(null), everyone, null),
      certificateToJob: await daysToJob(certificates, everyone, null),
    });
  }
});

describe.each([null, 'PANDEMIC'])('Interruptions for %s', (reason) => {
  test('are told by setting those who paused beside those who did not, by year of entry', async () => {
    const { paused, pausedForReason, notPaused } = (
      await ask(graph, 'interruptions-and-outcomes', { programme: 'kassel', asOf, ...(reason && { reason }) })
    ).programme;
    const entered = await rowsOf<{ number: number; year: string }>(
      graph,
      'participant',
      `select participant_id number, to_char(entered_on, 'YYYY') as year from participation
       where programme_id = 'kassel' and entered_on <= $1`,
      asOf,
    );
    const everyone = new Set(entered.map(({ number }) => number));
    const those = await numbersOf(
      graph,
      'participant',
      `select participant_id from participation s join interruption i on i.participation_id = s.id
       where programme_id = 'kassel' and paused_from <= $1 and ($2::text is null or reason = $2)`,
      asOf,
      reason,
    );
    const [completed, trained] = [
      await leftAs(graph, 'COMPLETED', 'kassel', asOf),
      await placedAs(graph, 'APPRENTICESHIP', ['kassel'], asOf),
    ];
    expect(those.size).toBeGreaterThan(0);
    for (const [{ share, people }, group] of [
      [reason ? pausedForReason : paused, those],
      ...(reason ? [] : [[notPaused, everyone.difference(those)] as const]),
    ] as const) {
      expect({ share, count: people.count }).toEqual({ share: rateOf(group, everyone), count: group.size });
      const years = Map.groupBy(
        entered.filter(({ number }) => group.has(number)),
        ({ year }) => year,
      );
      const told = people.entered.groups.filter(({ key }: { key: string | null }) => key !== null);
      expect(told.map(({ key }: { key: string }) => key)).toEqual([...years.keys()].toSorted());
      for (const { key, people: some } of told) {
        const sameYear = new Set(years.get(key)?.map(({ number }) => number));
        const { threeQuarters: _, ...days } = (await daysToJob(await entries(['kassel']), sameYear, ['kassel'])) ?? {};
        expect({
          count: some.count,
          completed: shareOf(some.exits, 'COMPLETED'),
          trained: shareOf(some.work, 'APPRENTICESHIP'),
          entryToJob: some.entryToJob,
        }).toEqual({
          count: sameYear.size,
          completed: rateOf(completed, sameYear),
          trained: rateOf(trained, sameYear),
          entryToJob: expect.objectContaining(days),
        });
      }
    }
  });
});

test('the sum row below all programmes counts nobody twice', async () => {
  await rowsOf(
    graph,
    'participant',
    `insert into participation (id, participant_id, programme_id, entered_on)
     select 'in two programmes', min(participant_id), 'wesel', '2022-03-01' from participation
       where programme_id = 'kassel'`,
  );
  const { programmes, entered, certified, placed } = await ask(graph, 'programmes-side-by-side', { asOf });
  const anyone = await numbersOf(
    graph,
    'participant',
    'select participant_id from participation where entered_on <= $1',
    asOf,
  );
  const taught = await numbersOf(graph, 'course', 'select participant_id from certificate where issued_on <= $1', asOf);
  const working = await numbersOf(
    graph,
    'employer',
    'select participant_id from placement where started_on <= $1',
    asOf,
  );
  const sums = { entered: anyone, certified: taught.intersection(anyone), placed: working.intersection(anyone) };
  const counted = (sets: Record<string, Set<number>>) =>
    Object.fromEntries(Object.entries(sets).map(([name, set]) => [name, { people: { count: set.size } }]));
  expect({ entered, certified, placed }).toEqual(counted(sums));
  const rows = await rowsOf(
    graph,
    'funding',
    `select name, (select sum(amount) from expenditure join "grant" g on g.id = grant_id
      join programme part on part.id = g.programme_id where p.id in (part.id, part.part_of_id)) spent,
       (select array_agg(id) from programme part where p.id in (part.id, part.part_of_id)) parts
     from programme p where part_of_id is null order by name`,
  );
  const expected = await Promise.all(
    rows.map(async ({ name, spent, parts }) => {
      const there = await numbersOf(
        graph,
        'participant',
        'select participant_id from participation where programme_id = any($2) and entered_on <= $1',
        asOf,
        parts,
      );
      const trained = await numbersOf(
        graph,
        'course',
        `select c.participant_id from certificate c join enrolment e on e.id = enrolment_id
          join course_run r on r.id = run_id
         where programme_id = any($2) and issued_on <= $1`,
        asOf,
        parts,
      );
      const employed = await numbersOf(
        graph,
        'employer',
        'select participant_id from placement where programme_id = any($2) and started_on <= $1',
        asOf,
        parts,
      );
      const sets = { entered: there, certified: trained.intersection(there), placed: employed.intersection(there) };
      return { name, spent, ...counted(sets) };
    }),
  );
  expect(programmes).toEqual(expected);
  const sum = programmes.reduce((all: number, { entered }: Counted) => all + entered.people.count, 0);
  const twoMothersOfTheDemoAndTheOneAbove = 3;
  expect(anyone.size).toBe(sum - twoMothersOfTheDemoAndTheOneAbove);
});

interface Counted {
  entered: { people: { count: number } };
}
