import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Graph, startGraph } from '../support/graph.ts';
import { numbersOf, rowsOf } from '../support/questions.ts';
import { type Asking, caseworkerOf, coachOf, EMPLOYER_CONTACT, officerOf, STATISTICIAN } from '../support/viewers.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph({ demo: true });
});
afterAll(() => graph?.stop());

/** Numbers of all people whom a viewer may list, by the list of people and by a cohort of everyone. */
async function listed(viewer: Asking) {
  const of = async (document: string, pageOf: (data: Record<string, never>) => Page) => {
    const numbers = new Set<number>();
    let total: number | undefined;
    for (let after: string | null = null, more = true; more; ) {
      const { data, errors } = await graph.as(viewer).query(document, { after, first: after === null });
      expect(errors).toBeUndefined();
      const { nodes, pageInfo, totalCount } = pageOf(data);
      for (const { number } of nodes) numbers.add(number);
      total ??= totalCount;
      [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
    }
    expect(numbers.size).toBe(total);
    return numbers;
  };
  const page = 'totalCount @include(if: $first) nodes { number } pageInfo { endCursor hasNextPage }';
  return {
    people: await of(
      `query ($after: String, $first: Boolean!) { participants(first: 200, after: $after) { ${page} } }`,
      (data) => data.participants!,
    ),
    cohort: await of(
      `query ($after: String, $first: Boolean!) {
        cohort(where: {}) { people { list(first: 200, after: $after) { ${page} } } } }`,
      (data) => (data.cohort as unknown as { people: { list: Page } }).people.list,
    ),
  };
}
interface Page {
  totalCount?: number;
  nodes: { number: number }[];
  pageInfo: { endCursor: string; hasNextPage: boolean };
}

describe('A caseworker', () => {
  test('lists the people of own programmes', async () => {
    const own = await numbersOf(
      graph,
      'participant',
      "select participant_id from participation where programme_id in ('kassel', 'wesel')",
    );
    const { people, cohort } = await listed(caseworkerOf('kassel', 'wesel'));
    expect(people).toEqual(own);
    expect(cohort.difference(own).size).toBe(0);
    expect(cohort.size).toBeGreaterThan(100);
  });

  test('sees of each only what belongs to own programmes, in every service', async () => {
    const [both] = await rowsOf<{ id: number }>(
      graph,
      'participant',
      `select participant_id id from participation group by 1 having count(distinct programme_id) > 1
        and bool_or(programme_id = 'kassel') order by 1 limit 1`,
    );
    const document = `query ($id: ID!) { participant(id: $id) {
      participations { programme { id } } enrolments { run { programme { id } } } placements { programme { id } } } }`;
    const person = async (viewer?: Asking) =>
      (await (viewer ? graph.as(viewer) : graph).query(document, { id: String(both?.id ?? 1) })).data.participant;
    const seen = JSON.stringify(await person(caseworkerOf('kassel')));
    expect(seen.match(/"id":"(?!kassel)[^"]+"/)).toBeNull();
    expect(await person(caseworkerOf('mothers'))).toBeNull();
  });

  test('counts own programmes exactly and others as statistics do', async () => {
    const asked = { programme: 'wesel', asOf: '2020-06-30' };
    const counts = async (viewer: Asking, programme: string) =>
      (await graph.as(viewer).stored('who-takes-part', { ...asked, programme })).data.programme.cohort.people;
    const own = caseworkerOf('kassel');
    expect(await counts(own, 'kassel')).toMatchObject({ disclosure: 'EXACT' });
    expect(await counts(own, 'wesel')).toEqual(await counts(STATISTICIAN, 'wesel'));
    expect(await counts(own, 'wesel')).toMatchObject({ disclosure: 'ROUNDED' });
  });

  test('counts the same people with and without a purpose', async () => {
    const document = '{ programme(id: "kassel") { cohort(asOf: "2020-08-01") { people { count } } } }';
    const [named] = await rowsOf<{ id: number }>(
      graph,
      'participant',
      "select participant_id id from participation where programme_id = 'kassel' and entered_on < '2020-01-01' limit 1",
    );
    const counts = () =>
      Promise.all(
        (['casework', 'coaching', null] as const).map(
          async (purpose) =>
            (await graph.as({ ...caseworkerOf('kassel'), purpose }).query(document)).data.programme.cohort.people.count,
        ),
      );
    const [before] = await counts();
    await rowsOf(
      graph,
      'participant',
      'insert into erasure (participant_id, restricted_at) values ($1, now())',
      named?.id,
    );
    const after = await counts();
    await rowsOf(graph, 'participant', 'delete from erasure where participant_id = $1', named?.id);
    expect(after).toEqual([before - 1, before - 1, before - 1]);
  });
});

describe('An employer contact', () => {
  const consenting = `select distinct participant_id from consent
    where purpose = 'EMPLOYER_MATCHING' and granted_on <= current_date
    and (withdrawn_on is null or withdrawn_on > current_date)`;

  test('lists people who agreed, until they withdraw that', async () => {
    const agreed = await numbersOf(graph, 'participant', consenting);
    const { people, cohort } = await listed(EMPLOYER_CONTACT);
    expect(people).toEqual(agreed);
    expect(cohort.difference(agreed).size).toBe(0);
    const [first] = [...cohort];
    const certificates = () =>
      graph.as(EMPLOYER_CONTACT).query(`{ participant(id: "${first}") { number certificates { kind } } }`);
    expect((await certificates()).data.participant.number).toBe(first);
    await rowsOf(
      graph,
      'participant',
      'update consent set withdrawn_on = current_date where participant_id = $1',
      first,
    );
    expect((await certificates()).data.participant).toBeNull();
    const now = await listed(EMPLOYER_CONTACT);
    expect([now.people.has(first!), now.cohort.has(first!)]).toEqual([false, false]);
    expect(now.people.size).toBe(people.size - 1);
  });

  test('sees certificates of people who agreed, and of them only', async () => {
    const { people } = await listed(EMPLOYER_CONTACT);
    const holders = await numbersOf(graph, 'course', 'select participant_id from certificate');
    const certified = [...people].filter((number) => holders.has(number));
    const of = async (numbers: number[]) => {
      const each = numbers.map((number) => `p${number}: participant(id: "${number}") { certificates { kind } }`);
      return Object.values((await graph.as(EMPLOYER_CONTACT).query(`{ ${each.join(' ')} }`)).data);
    };
    for (const person of await of(certified.slice(0, 5)))
      expect((person as { certificates: [] }).certificates).not.toEqual([]);
    const others = [...holders].filter((number) => !people.has(number));
    expect(new Set(await of(others.slice(0, 5)))).toEqual(new Set([null]));
  });
});

describe('A coach', () => {
  const accompanied = (coach: string) =>
    numbersOf(
      graph,
      'participant',
      `select participant_id from coaching k join participation s on s.id = participation_id
        where programme_id = 'kassel' and coach_id = $1
        and coached_from <= current_date and (coached_until is null or coached_until > current_date)`,
      coach,
    );
  let coach: string;
  beforeEach(async () => {
    const [busiest] = await rowsOf<{ id: string }>(
      graph,
      'participant',
      `select coach_id id from coaching k join participation s on s.id = participation_id where programme_id = 'kassel'
        and coached_until is null group by 1 order by count(*) desc, 1 limit 1`,
    );
    coach = busiest?.id ?? '';
    await confine(true);
  });
  const confine = async (coacheesOnly: boolean) => {
    for (const service of ['participant', 'course', 'employer'] as const) {
      const said = `insert into programme_sight values ('kassel', $1) on conflict (id) do
        update set coachees_only = $1`;
      await rowsOf(graph, service, said, coacheesOnly);
    }
  };

  test('sees everyone of own programmes where these say nothing else, and counts them exactly', async () => {
    await confine(false);
    const { people } = await listed(coachOf(coach, 'kassel'));
    expect(people).toEqual(
      await numbersOf(graph, 'participant', "select participant_id from participation where programme_id = 'kassel'"),
    );
    const count = '{ programme(id: "kassel") { cohort(asOf: "2020-08-01") { people { count } } } }';
    expect((await graph.as(coachOf(coach, 'kassel')).query(count)).data).toEqual((await graph.query(count)).data);
  });

  test('is shown by the programme and in every service where its coaches see their own people only', async () => {
    const said =
      '{ mayen: programme(id: "mayen-koblenz") { coacheesOnly } wesel: programme(id: "wesel") { coacheesOnly } }';
    expect((await graph.query(said)).data).toEqual({ mayen: { coacheesOnly: true }, wesel: { coacheesOnly: false } });
    for (const service of ['participant', 'course', 'employer'] as const)
      expect(
        await rowsOf(graph, service, "select from programme_sight where id = 'mayen-koblenz' and coachees_only"),
      ).toHaveLength(1);
  });

  test('sees only whom the coach accompanies now where a programme says so', async () => {
    const own = await accompanied(coach);
    expect(own.size).toBeGreaterThan(0);
    const { people, cohort } = await listed(coachOf(coach, 'kassel'));
    expect(people).toEqual(own);
    expect(cohort).toEqual(own);
    expect((await listed(coachOf(null, 'kassel'))).people.size).toBe(0);
  });

  test('sees whom they accompany in courses too, and nobody else there', async () => {
    const own = await accompanied(coach);
    const document = `{ participants(first: 200) { nodes { number enrolments { id } } }
      courseRuns(where: { programme: "kassel" }, first: 50) { nodes { enrolments(first: 200) { nodes { id } } } } }`;
    const { data, errors } = await graph.as(coachOf(coach, 'kassel')).query(document);
    const enrolled = await numbersOf(graph, 'course', 'select participant_id from enrolment');
    const people = data.participants.nodes as { number: number; enrolments: [] }[];
    expect(people.filter(({ enrolments }) => enrolments.length > 0).map(({ number }) => number)).toEqual(
      [...own].filter((number) => enrolled.has(number)).sort((a, b) => a - b),
    );
    expect(data.courseRuns.nodes.length).toBeGreaterThan(0);
    expect(new Set(data.courseRuns.nodes.map((run: { enrolments: null }) => run.enrolments))).toEqual(new Set([null]));
    expect(errors).toHaveLength(1);
  });
});

describe('A protected person', () => {
  const everything = `query ($id: ID!) {
    participant(id: $id) { number enrolments { id } placements { id } }
    participants { totalCount }
    programme(id: "kassel") { participationCount certificateCount placementCount
      cohort(asOf: "2020-08-01") { people { count list { totalCount } } } }
  }`;
  test('vanishes from lists, counts and kept sums of whoever lacks the right to protected records', async () => {
    const [certified] = await rowsOf<{ id: number }>(
      graph,
      'course',
      `select c.participant_id id from certificate c join enrolment e on e.id = enrolment_id
        join course_run r on r.id = run_id
        where r.programme_id = 'kassel' order by 1 limit 1`,
    );
    const id = certified?.id ?? 0;
    const guardian = { ...caseworkerOf('kassel'), roles: ['caseworker', 'protected-records'] } as Asking;
    const ask = async (viewer: Asking) => (await graph.as(viewer).query(everything, { id: String(id) })).data;
    const before = await ask(caseworkerOf('kassel'));
    const placements = before.participant.placements.length;
    expect(before.participant.number).toBe(id);
    for (const service of ['participant', 'course', 'employer'] as const)
      await rowsOf(graph, service, `insert into protected_person values ($1, '2020-01-01')`, id);
    const endOn = (day: string) =>
      Promise.all(
        (['participant', 'course', 'employer'] as const).map((service) =>
          rowsOf(graph, service, 'update protected_person set ended_on = $1', day),
        ),
      );
    const { programme } = before;
    const withoutThem = {
      participant: null,
      participants: { totalCount: before.participants.totalCount - 1 },
      programme: {
        participationCount: programme.participationCount - 1,
        certificateCount: programme.certificateCount - 1,
        placementCount: programme.placementCount - placements,
        cohort: {
          people: {
            count: programme.cohort.people.count - 1,
            list: { totalCount: programme.cohort.people.list.totalCount - 1 },
          },
        },
      },
    };
    expect(await ask(caseworkerOf('kassel'))).toEqual(withoutThem);
    expect(await ask(guardian)).toEqual(before);
    await endOn('2999-01-01');
    expect(await ask(caseworkerOf('kassel'))).toEqual(withoutThem);
    await endOn('2020-02-01');
    expect(await ask(caseworkerOf('kassel'))).toEqual(before);
  });
});

describe('Who pays for programmes', () => {
  const officer = officerOf('kassel');

  test('is told exact numbers of these in published questions, also where a question names none', async () => {
    const table = async (viewer: Pick<Graph, 'stored'>) =>
      (await viewer.stored('programmes-side-by-side', { asOf: '2020-08-01' })).data;
    const [exact, told] = [
      await table(graph),
      (await graph.as(officer).stored('programmes-side-by-side', { asOf: '2020-06-30' })).data,
    ];
    const kassel = ({ programmes }: typeof exact) =>
      programmes.find(({ name }: { name: string }) => /Sozialwirtschaft/.test(name));
    expect(kassel(told).entered.people.count).toBeLessThan(kassel(exact).entered.people.count);
    expect(told.entered).toEqual(kassel(told).entered);
  });

  test('is told rounded numbers of others, as of reporting days', async () => {
    const asked = (asOf: string) => graph.as(officer).stored('who-takes-part', { programme: 'wesel', asOf });
    expect((await asked('2022-06-30')).data.programme.cohort.people.disclosure).toBe('ROUNDED');
    const { data, errors } = await asked('2022-08-01');
    expect(data.programme.cohort).toEqual({ people: null });
    expect(errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT' }, message: expect.stringMatching(/2022-06-30 and 2022-09-30/) },
    ]);
  });

  test('is refused questions of their own', async () => {
    const { data, errors } = await graph
      .as(officer)
      .query('{ programme(id: "kassel") { cohort { people { count } } } }');
    expect(data.programme.cohort).toBeNull();
    expect(errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN', publishedQuestions: expect.arrayContaining(['funnel']) } },
    ]);
  });
});
