import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Graph, startGraph } from '../support/graph.ts';
import { ask, numbersOf, rowsOf } from '../support/questions.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph({ demo: true });
}, 180_000);
afterAll(() => graph.stop());

const asOf = '2024-06-30';

interface Share {
  key: string | null;
  share: number | null;
  people?: { count: number };
}
const shareOf = (groups: Share[], key: string | null) => groups.find((group) => group.key === key)?.share;

const placedAs = (kind: string, programmes: string[] | null) =>
  numbersOf(
    graph,
    'employer',
    `select participant_id from (select distinct on (participant_id) participant_id, kind from placement
       where started_on <= $1 and ($3::text[] is null or programme_id = any($3)) order by participant_id, started_on desc, id desc) newest where kind = $2`,
    asOf,
    kind,
    programmes,
  );
const leftAs = (reason: string, programme: string) =>
  numbersOf(
    graph,
    'participant',
    'select participant_id from participation where programme_id = $1 and exit_reason = $2 and left_on <= $3',
    programme,
    reason,
    asOf,
  );

test('those who were promised a job are compared with those trained first by certificates, work and days to the job', async () => {
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
    const { count, byCertificate, byOutcome, certificateToJob } = answer[name].people;
    const taught = await numbersOf(
      graph,
      'course',
      'select participant_id from enrolment e join course_run r on r.id = run_id join course c on c.id = course_id where inverse = $1 and requested_on <= $2',
      inverse,
      asOf,
    );
    const everyone = taught.intersection(entered);
    const certificates = await rowsOf<{ number: number; day: string }>(
      graph,
      'course',
      'select participant_id number, min(issued_on) as day from certificate where issued_on <= $1 group by 1',
      asOf,
    );
    const uncertified = everyone.difference(new Set(certificates.map(({ number }) => number)));
    const insured = await placedAs('EMPLOYMENT_INSURED', null);
    const [days] = await rowsOf(
      graph,
      'employer',
      `select count(*), percentile_cont(0.5) within group (order by took) median, percentile_cont(0.9) within group (order by took) "ninetyPercent" from (
         select min(started_on) - c.day took from placement p join unnest($1::int[], $2::date[]) c (number, day) on c.number = p.participant_id
         where started_on <= $3 group by c.number, c.day having min(started_on) >= c.day) t`,
      certificates.filter(({ number }) => everyone.has(number)).map(({ number }) => number),
      certificates.filter(({ number }) => everyone.has(number)).map(({ day }) => day),
      asOf,
    );
    expect({
      count,
      uncertified: shareOf(byCertificate, null),
      insured: shareOf(byOutcome, 'EMPLOYMENT_INSURED'),
      certificateToJob,
    }).toEqual({
      count: everyone.size,
      uncertified: uncertified.size / everyone.size,
      insured: insured.intersection(everyone).size / everyone.size,
      certificateToJob: days,
    });
  }
});

test('how stays ended and what work followed is told by residence status, with and without a goal of childcare', async () => {
  const { everyone, childcareNeeded, childcareNotNeeded } = (
    await ask(graph, 'rates-by-group', { programme: 'wesel', asOf })
  ).programme;
  const [completed, insured] = [await leftAs('COMPLETED', 'wesel'), await placedAs('EMPLOYMENT_INSURED', ['wesel'])];
  const expectRates = ({ count, exits, work }: { count: number; exits: Share[]; work: Share[] }, group: Set<number>) =>
    expect({ count, completed: shareOf(exits, 'COMPLETED'), insured: shareOf(work, 'EMPLOYMENT_INSURED') }).toEqual({
      count: group.size,
      completed: completed.intersection(group).size / group.size,
      insured: insured.intersection(group).size / group.size,
    });
  const entered = await numbersOf(
    graph,
    'participant',
    "select participant_id from participation where programme_id = 'wesel' and entered_on <= $1",
    asOf,
  );
  for (const status of ['DULDUNG', 'AUFENTHALTSGESTATTUNG']) {
    const holding = await numbersOf(
      graph,
      'participant',
      'select participant_id from residence_status where kind = $1 and held_from <= $2 and coalesce(held_until > $2, true)',
      status,
      asOf,
    );
    const group = everyone.people.byResidence.find(({ key }: Share) => key === status);
    expect(group.share).toBe(holding.intersection(entered).size / entered.size);
    expectRates(group.people, holding.intersection(entered));
  }
  const childcare = await numbersOf(
    graph,
    'participant',
    `select participant_id from participation s where programme_id = 'wesel' and exists (
       select from support_plan p join plan_goal g on g.support_plan_id = p.id where p.participation_id = s.id and area = 'CHILDCARE' and set_on <= $1)`,
    asOf,
  );
  expectRates(childcareNeeded.people, childcare);
  expectRates(childcareNotNeeded.people, entered.difference(childcare));
});

test('how many of those who applied were admitted is told by residence status, German, sex and children', async () => {
  const { applicants, ...others } = (await ask(graph, 'rates-by-group', { programme: 'wesel', asOf })).programme;
  const rates = await rowsOf(
    graph,
    'participant',
    `select split, key, count(*)::int, avg(admitted::int)::float8 admitted from (
       select sex, coalesce(r.kind, 'none') residence, coalesce(g.level, 'none') german, case when cardinality(child_birth_years) > 0 then 'some' else 'none' end children,
         coalesce(admitted_on <= $1 or entered_on <= $1, false) admitted
       from participation s join participant p on p.id = s.participant_id
         left join residence_status r on r.participant_id = p.id and r.held_from <= $1 and coalesce(r.held_until > $1, true)
         left join lateral (select level from german_record where participant_id = p.id and skill = 'OVERALL' and recorded_on <= $1 order by recorded_on desc, id desc limit 1) g on true
       where programme_id = 'wesel' and applied_on <= $1) applicant
     cross join lateral (values ('bySex', sex), ('byResidence', residence), ('byGerman', german), ('children', children)) by (split, key) group by 1, 2`,
    asOf,
  );
  const rate = ({ count, admission }: { count: number; admission: Share[] }) => ({
    count,
    admitted: shareOf(admission, 'ADMITTED'),
  });
  const told = ['bySex', 'byResidence', 'byGerman'].flatMap((split) =>
    applicants.people[split]
      .filter(({ people }: Group) => people.count > 0)
      .map(({ key, people }: Group) => ({ split, key, ...rate(people) })),
  );
  const { applicantsWithChildren, applicantsWithoutChildren } = others;
  const withChildren = { split: 'children', key: 'some', ...rate(applicantsWithChildren.people) };
  const withoutChildren = { split: 'children', key: 'none', ...rate(applicantsWithoutChildren.people) };
  const expected = rates.map((row) => ({ ...row, admitted: expect.closeTo(row.admitted, 10) }));
  expect([...told, withChildren, withoutChildren]).toEqual(expect.arrayContaining(expected));
  expect(told).toHaveLength(rates.length - 2);
  expect(rate(applicants.people).admitted).toBeCloseTo(391 / 431, 10);
});

interface Group {
  key: string;
  people: { count: number; admission: Share[] };
}

test('what interruptions did is told by setting those who paused beside those who did not', async () => {
  const { paused, notPaused } = (await ask(graph, 'interruptions-and-outcomes', { programme: 'kassel', asOf }))
    .programme;
  const everyone = await numbersOf(
    graph,
    'participant',
    "select participant_id from participation where programme_id = 'kassel'",
  );
  const those = await numbersOf(
    graph,
    'participant',
    "select participant_id from participation s join interruption i on i.participation_id = s.id where programme_id = 'kassel'",
  );
  const [completed, trained] = [await leftAs('COMPLETED', 'kassel'), await placedAs('APPRENTICESHIP', ['kassel'])];
  expect(those.size).toBe(25);
  for (const [{ people }, group] of [
    [paused, those],
    [notPaused, everyone.difference(those)],
  ] as const)
    expect([people.count, shareOf(people.exits, 'COMPLETED'), shareOf(people.work, 'APPRENTICESHIP')]).toEqual([
      group.size,
      completed.intersection(group).size / group.size,
      trained.intersection(group).size / group.size,
    ]);
});

test('the sum row below all programmes counts nobody twice', async () => {
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
  expect({ entered, certified, placed }).toEqual({
    entered: { people: { count: anyone.size } },
    certified: { people: { count: taught.intersection(anyone).size } },
    placed: { people: { count: working.intersection(anyone).size } },
  });
  const spent = await rowsOf(
    graph,
    'funding',
    'select name, (select sum(amount) from expenditure join "grant" g on g.id = grant_id where g.programme_id = p.id) spent from programme p where part_of_id is null order by name',
  );
  expect(programmes.map(({ name, spent }: { name: string; spent: number }) => ({ name, spent }))).toEqual(spent);
});
