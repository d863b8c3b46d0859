import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Graph, startGraph } from '../support/graph.ts';
import { ask, numbersOf, rowsOf } from '../support/questions.ts';
import { leftAs, placedAs, rateOf, type Shares, shareOf } from '../support/rates.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph({ demo: true });
});
afterAll(() => graph.stop());

const asOf = '2024-06-30';

test('how stays ended and what work followed is told by residence, German, sex and goals of childcare', async () => {
  const { everyone, childcareNeeded, childcareNotNeeded } = (
    await ask(graph, 'rates-by-group', { programme: 'wesel', asOf })
  ).programme;
  const [completed, insured] = [
    await leftAs(graph, 'COMPLETED', 'wesel', asOf),
    await placedAs(graph, 'EMPLOYMENT_INSURED', ['wesel'], asOf),
  ];
  const expectRates = ({ count, exits, work }: { count: number; exits: Shares; work: Shares }, group: Set<number>) =>
    expect({ count, completed: shareOf(exits, 'COMPLETED'), insured: shareOf(work, 'EMPLOYMENT_INSURED') }).toEqual({
      count: group.size,
      completed: rateOf(completed, group),
      insured: rateOf(insured, group),
    });
  const entered = await numbersOf(
    graph,
    'participant',
    "select participant_id from participation where programme_id = 'wesel' and entered_on <= $1",
    asOf,
  );
  const facts = await rowsOf(
    graph,
    'participant',
    `select split, key, array_agg(id) numbers from (
       select p.id, sex, r.kind residence, g.level german from participant p
         left join residence_status r on r.participant_id = p.id and r.held_from <= $1
           and coalesce(r.held_until > $1, true)
         left join lateral (select level from german_record where participant_id = p.id and skill = 'OVERALL'
           and recorded_on <= $1 order by recorded_on desc, id desc limit 1) g on true
       where p.id = any($2)) person
     cross join lateral (values ('bySex', nullif(sex, 'UNKNOWN')), ('byResidence', nullif(residence, 'UNKNOWN')),
       ('byGerman', german)) by (split, key) group by 1, 2`,
    asOf,
    [...entered],
  );
  expect(new Set(facts.map(({ split }) => split)).size).toBe(3);
  for (const { split, key, numbers } of facts) {
    const group = everyone.people[split].groups.find((each: Group) => each.key === key);
    expect(group.share).toBe(numbers.length / entered.size);
    expectRates(group.people, new Set(numbers));
  }
  const childcare = await numbersOf(
    graph,
    'participant',
    `select participant_id from participation s where programme_id = 'wesel' and exists (
       select from support_plan p join plan_goal g on g.support_plan_id = p.id
         where p.participation_id = s.id and area = 'CHILDCARE' and set_on <= $1)`,
    asOf,
  );
  expect(childcareNeeded.share).toBe(childcare.size / entered.size);
  expectRates(childcareNeeded.people, childcare);
  expectRates(childcareNotNeeded.people, entered.difference(childcare));
});

test('how many of those who applied were admitted is told by residence status, German, sex and children', async () => {
  const { applicants, ...others } = (await ask(graph, 'rates-by-group', { programme: 'wesel', asOf })).programme;
  const rates = await rowsOf(
    graph,
    'participant',
    `select split, key, count(*)::int, avg(admitted::int)::float8 admitted from (
       select nullif(sex, 'UNKNOWN') sex, coalesce(r.kind, 'none') residence, coalesce(g.level, 'none') german,
         case when cardinality(child_birth_years) > 0 then 'some' else 'none' end children,
         coalesce(admitted_on <= $1 or entered_on <= $1, false) admitted
       from participation s join participant p on p.id = s.participant_id
         left join residence_status r on r.participant_id = p.id and r.held_from <= $1
           and coalesce(r.held_until > $1, true)
         left join lateral (select level from german_record where participant_id = p.id and skill = 'OVERALL'
           and recorded_on <= $1 order by recorded_on desc, id desc limit 1) g on true
       where programme_id = 'wesel' and applied_on <= $1) applicant
     cross join lateral (values ('bySex', sex), ('byResidence', residence), ('byGerman', german),
       ('children', children)) by (split, key) group by 1, 2`,
    asOf,
  );
  const rate = ({ count, admission }: { count: number; admission: Shares }) => ({
    count,
    admitted: shareOf(admission, 'ADMITTED'),
  });
  const told = ['bySex', 'byResidence', 'byGerman'].flatMap((split) =>
    applicants.people[split].groups
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
  people: { count: number; admission: Shares };
}
