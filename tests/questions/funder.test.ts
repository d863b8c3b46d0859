import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Graph, startGraph } from '../support/graph.ts';
import { ask, numbersOf, rowsOf } from '../support/questions.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph({ demo: true });
});
afterAll(() => graph.stop());

interface Line {
  name: string;
  grants: object[];
}

test('each grant of a line shows money awarded, claimed and spent, time passed and what became of people', async () => {
  const asOf = '2021-06-30';
  const { funders } = await ask(graph, 'grants-by-line', { asOf });
  const grants = await rowsOf(
    graph,
    'funding',
    `with recursive part (root, id) as (select id, id from programme union select root, p.id from part
      join programme p on p.part_of_id = part.id)
     select l.name line, reference, case when approved_on <= $1 then awarded end awarded,
       (select coalesce(sum(amount), 0) from payment_claim where grant_id = g.id and claimed_on <= $1) claimed,
       (select coalesce(sum(amount), 0) from expenditure where grant_id = g.id and spent_on <= $1) spent,
       case when applied_on > $1 then null when approved_on > $1 then 'APPLIED' when from_on > $1 then 'APPROVED' when until_on >= $1 then 'ACTIVE'
         when accepted_on <= $1 then 'CLOSED' when submitted_on <= $1 then 'PROOF_SUBMITTED' else 'ENDED' end state,
       greatest(0, least(1, ($1::date - from_on + 1)::float8 / (until_on - from_on + 1))) elapsed,
         (select array_agg(id) from part where root = g.programme_id) programmes
     from "grant" g join proof_of_use p on p.grant_id = g.id join funding_line l on l.id = g.funding_line_id
       join funder f on f.id = l.funder_id
       order by f.name, l.name, reference`,
    asOf,
  );
  const expected = await Promise.all(
    grants.map(async ({ line, programmes, ...grant }) => {
      const entered = await numbersOf(
        graph,
        'participant',
        'select participant_id from participation where programme_id = any($1) and entered_on <= $2',
        programmes,
        asOf,
      );
      const placed = await numbersOf(
        graph,
        'employer',
        'select participant_id from placement where programme_id = any($1) and started_on <= $2',
        programmes,
        asOf,
      );
      const certified = await numbersOf(
        graph,
        'course',
        `select c.participant_id from certificate c join enrolment e on e.id = enrolment_id
          join course_run r on r.id = run_id
         where programme_id = any($1) and issued_on <= $2`,
        programmes,
        asOf,
      );
      return expect.objectContaining({
        ...grant,
        programme: expect.objectContaining({
          entered: { people: { count: entered.size } },
          certified: { people: { count: certified.intersection(entered).size } },
          placed: { people: { count: placed.intersection(entered).size } },
        }),
      });
    }),
  );
  const lines: Line[] = funders.flatMap(({ fundingLines }: { fundingLines: Line[] }) => fundingLines);
  expect(lines.flatMap((line) => line.grants)).toEqual(expected);
});

test('half a year into its grant Wesel has spent no greater share of it than of its time', async () => {
  const { funders } = await ask(graph, 'grants-by-line', { asOf: '2021-06-30' });
  const grants: Grant[] = funders.flatMap(({ fundingLines }: { fundingLines: Line[] }) =>
    fundingLines.flatMap((line) => line.grants as Grant[]),
  );
  const wesel = grants.find(({ reference }) => reference === 'NRW-DAA-0517');
  expect(wesel).toMatchObject({ state: 'ACTIVE', elapsed: 181 / 1034 });
  expect((wesel?.spent ?? 0) / (wesel?.awarded ?? 1)).toBeLessThan(181 / 1034);
  for (const { spent, shares } of grants)
    expect(shares.reduce((sum, share) => sum + share.spent, 0)).toBe(shares.length ? spent : 0);
});

interface Grant {
  reference: string;
  awarded: number;
  spent: number;
  shares: { spent: number }[];
}

test('why the declared value is 51 is shown by everyone who counts and the placement they count for', async () => {
  const asOf = '2020-08-01';
  const officer = { subject: 'demo-funding-officer', roles: ['funding-officer'] } as const;
  const record =
    'mutation ($input: RecordReadingInput!) { recordReading(input: $input) { ... on IndicatorReading { id } } }';
  await graph.as(officer).query(record, { input: { indicator: 'kassel-2018-training', asOf } });
  const [{ indicators }] = (await ask(graph, 'indicator-evidence', { programme: 'kassel', asOf })).programme
    .targetAgreements;
  const [{ version, rules, readings, strict, declared }] = indicators;
  const counted = await rowsOf(
    graph,
    'employer',
    `select participant_id number, array_agg(p.id order by p.id) placements from placement p
     where programme_id = 'kassel' and started_on <= $1 and kind in ('APPRENTICESHIP', 'EMPLOYMENT_INSURED') group by 1
       order by 1`,
    asOf,
  );
  expect(counted).toHaveLength(51);
  expect({ version, declared: JSON.parse(rules.declared.json), count: declared.people.count }).toEqual({
    version: 1,
    declared: { work: { placement: { kind: ['APPRENTICESHIP', 'EMPLOYMENT_INSURED'] } } },
    count: 51,
  });
  expect(strict.people.count).toBe(37);
  const read = readings.nodes.filter(({ readBy }: { readBy: string | null }) => readBy === officer.subject);
  expect(read).toMatchObject([{ asOf, version: 1, strict: 37, declared: 51 }]);
  expect(
    declared.people.list.nodes.map(({ number, placements }: { number: number; placements: Placement[] }) => ({
      number,
      placements: placements
        .filter(({ startedOn, programme }) => startedOn <= asOf && programme.id === 'kassel')
        .map(({ id }) => id)
        .sort(),
    })),
  ).toEqual(counted);
});

interface Placement {
  id: string;
  startedOn: string;
  programme: { id: string };
}
