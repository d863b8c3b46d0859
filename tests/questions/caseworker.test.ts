import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO_DAY } from '../support/demo-day.ts';
import { type Graph, startGraph } from '../support/graph.ts';
import { ask, rowsOf } from '../support/questions.ts';
import { caseworkerOf, STATISTICIAN } from '../support/viewers.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph({ demo: true });
});
afterAll(() => graph.stop());

/** Days on which a fund paid both programmes, day by day. */
const paidTwice = (programmes: string[], from: string, until: string) =>
  rowsOf(
    graph,
    'funding',
    `select f.name funder, min(day)::date "from", max(day)::date + 1 until, count(*)::int days
     from generate_series($3::date, $4::date - 1, '1 day') day cross join funder f
     where (select bool_and(exists (select from "grant" g where approved_on is not null
       and (exists (select from funding_line l where l.id = g.funding_line_id and l.funder_id = f.id)
         or exists (select from co_financing c where c.grant_id = g.id and c.funder_id = f.id))
       and day between from_on and until_on
         and g.programme_id in (p.id, p.part_of_id))) from programme p where p.id in ($1, $2))
     group by f.id order by f.name`,
    ...programmes,
    from,
    until,
  );

test.each(['2024-06-30', '2022-01-15'])(
  'as of %s, people in two programmes at once are listed with the days, and those that one fund paid twice',
  async (asOf) => {
    const { people } = (await ask(graph, 'double-participations', { asOf })).cohort;
    const overlaps = await rowsOf(
      graph,
      'participant',
      `select s.participant_id number, array[s.programme_id, o.programme_id] programmes, min(day)::date "from",
        max(day)::date + 1 until, count(*)::int days
       from participation s join participation o on o.participant_id = s.participant_id
         and (s.entered_on, s.id) < (o.entered_on, o.id)
         cross join generate_series(o.entered_on, $1::date, '1 day') day
       where coalesce(day < s.left_on, true) and coalesce(day < o.left_on, true) group by s.id, o.id order by 1, 3`,
      asOf,
    );
    const names = new Map(
      (await rowsOf(graph, 'funding', 'select id, name from programme')).map(({ id, name }) => [id, name]),
    );
    const expected = await Promise.all(
      overlaps.map(async ({ number, programmes, from, until, days }) => ({
        number,
        programmes: programmes.map((id: string) => names.get(id)),
        from,
        until,
        days,
        doubleFunding: await paidTwice(programmes, from, until),
      })),
    );
    expect(expected.length).toBeGreaterThan(1);
    expect(new Set(expected.map(({ doubleFunding }) => doubleFunding.length > 0)).size).toBe(2);
    expect(people.count).toBe(new Set(overlaps.map(({ number }) => number)).size);
    expect(
      people.list.nodes.flatMap((person: { number: number; overlaps: Told[] }) =>
        person.overlaps.map(({ firstProgramme, secondProgramme, period, days, doubleFunding }) => ({
          number: person.number,
          programmes: [firstProgramme.name, secondProgramme.name],
          ...period,
          days,
          doubleFunding: doubleFunding.map(({ funder, fundingLines, period: paid, ...twice }) => {
            expect(fundingLines.length).toBeGreaterThan(0);
            return { funder: funder.name, ...paid, ...twice };
          }),
        })),
      ),
    ).toEqual(expected);
  },
);

interface Told {
  firstProgramme: { name: string };
  secondProgramme: { name: string };
  period: { from: string; until: string };
  days: number;
  doubleFunding: { funder: { name: string }; fundingLines: object[]; period: object; days: number }[];
}
interface Obstacle {
  state: string;
  inWords: string;
  rule: { kind: string } | null;
}

/** What is known of a person on a day. */
async function factsOf(number: number, day: string, programme = '') {
  const [person] = await rowsOf(
    graph,
    'participant',
    `select sex, left(p.ags, 5) district, extract(year from age($2::date, birth_date))::int age,
      cardinality(child_birth_years) children, latitude, longitude,
       exists (select from participation where participant_id = p.id and entered_on <= $2) entered,
       nationality, travel_radius_km, extract(year from age(coalesce((select entered_on from participation where participant_id = p.id
         and programme_id = $3 and entered_on <= $2), $2::date), birth_date))::int age_at_entry,
       (select level from german_record where participant_id = p.id and skill = 'OVERALL' and recorded_on <= $2
         order by recorded_on desc, id desc limit 1) level,
       (select kind from labour_status where participant_id = p.id and held_from <= $2
         and coalesce(held_until > $2, true)) labour
     from participant p left join postal_area a on a.id = p.postal_code where p.id = $1`,
    number,
    day,
    programme,
  );
  return person as NonNullable<typeof person>;
}
const LEVELS = ['NONE', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2'];
const atLeast = (level: string | null, least: string) =>
  level !== null && LEVELS.indexOf(level) >= LEVELS.indexOf(least);

type Person = Awaited<ReturnType<typeof factsOf>>;
const MEETS: Record<string, (person: Person, rule: { minimum: number; maximum: number; values: string[] }) => boolean> =
  {
    AGE_AT_ENTRY: ({ age_at_entry }, { minimum, maximum }) => age_at_entry >= minimum && age_at_entry <= maximum,
    CHILDREN: ({ children }, { minimum, maximum }) => children >= minimum && children <= (maximum ?? 99),
    GERMAN_LEVEL: ({ level }, { values }) => atLeast(level, values[0] as string),
    RESIDENCE: ({ district }, { values }) => values.includes(district),
    SEX: ({ sex }, { values }) => values.includes(sex),
    LABOUR_STATUS: ({ labour }, { values }) => values.includes(labour),
    MIGRATION_BACKGROUND: ({ nationality }) => nationality !== null && nationality !== 'DE',
  };

/** Someone of each programme, and somebody who applied and never entered. */
const someone = ['coesfeld', 'kassel', 'mothers', 'wesel', 'mayen-koblenz', 'nowhere'];

const LEVEL_IN_WORDS: Readonly<Record<string, string>> = {
  A2: 'A2: Grundkenntnisse',
  B1: 'B1: fortgeschritten',
  B2: 'B2: selbstständig',
};

test.each(someone)('what is open to one person of %s is told with what stands in the way', async (programme) => {
  const [found] = await rowsOf(
    graph,
    'participant',
    programme === 'nowhere'
      ? 'select participant_id number from participation where entered_on is null order by 1 limit 1'
      : 'select participant_id number from participation where programme_id = $1 order by 1 limit 1',
    ...(programme === 'nowhere' ? [] : [programme]),
  );
  const number = found?.number as number;
  const [asOf, withinKm] = ['2024-06-30', 25];
  const { participant, courseRuns } = await ask(graph, 'options-of-person', {
    language: 'DE',
    participant: number,
    asOf,
    withinKm,
  });

  const runs = await rowsOf(
    graph,
    'course',
    `select r.programme_id, number, last_day(starts_on, starts_precision) starts_on, entry_level, inverse
     from course_run r join course c on c.id = r.course_id
     where starts_on >= '2020-07-01' and coalesce(last_day(ends_on, ends_precision) >= $1, true)
       and coalesce(cancelled_on > $1, true) and case when capacity is null then announced_free_places
       else places_taken < capacity end order by r.starts_on, r.id limit 20`,
    asOf,
  );
  expect(runs.length).toBeGreaterThan(0);
  const expectedRuns = await Promise.all(
    runs.map(async ({ programme_id, starts_on, number: n, entry_level }) => {
      const person = await factsOf(number, starts_on, programme_id);
      const rules = await rowsOf(
        graph,
        'funding',
        'select kind, minimum, maximum, "values" from eligibility_rule where programme_id = $1 and binding order by id',
        programme_id,
      );
      const failed = rules.filter((rule) => !MEETS[rule.kind]?.(person, rule as never)).map(({ kind }) => kind);
      const asRuled = rules.some(({ kind, values }) => kind === 'GERMAN_LEVEL' && values[0] === entry_level);
      const entryLevel = entry_level && !asRuled && !atLeast(person.level, entry_level) ? [null] : [];
      return { number: n, kinds: [...failed, ...entryLevel].sort() };
    }),
  );
  expect(
    courseRuns.nodes.map((run: { number: number; eligible: { obstacles: Obstacle[] } }) => ({
      number: run.number,
      kinds: run.eligible.obstacles.map(({ rule }) => rule?.kind ?? null).sort(),
    })),
  ).toEqual(expectedRuns);

  const person = await factsOf(number, asOf);
  const vacancies = await rowsOf(
    graph,
    'employer',
    `select name, s.id establishment, km, minimum_german, required_certificate from vacancy v
      join establishment s on s.id = v.establishment_id
       cross join lateral (select 6371 * acos(least(1,
         sind(latitude) * sind($1) + cosd(latitude) * cosd($1) * cosd(longitude - $2))) km) distance
     where (select count(*) from placement f where f.vacancy_id = v.id
       and coalesce(f.agreed_on, f.started_on, '-infinity') <= $3) < positions
       and opened_on <= $3 and coalesce(closed_on > $3, true) and km <= $4 order by km, v.id`,
    person.latitude,
    person.longitude,
    asOf,
    withinKm,
  );
  const [job] = await rowsOf(
    graph,
    'employer',
    'select from placement where participant_id = $1 and started_on <= $2 and coalesce(ended_on > $2, true)',
    number,
    asOf,
  );
  const certificates = await rowsOf(
    graph,
    'course',
    'select occupation from certificate where participant_id = $1 and issued_on <= $2',
    number,
    asOf,
  );
  const expectedVacancies = vacancies.map(({ name, establishment, km, minimum_german, required_certificate }) => ({
    name,
    km: expect.closeTo(km, 1),
    inTheWay: [
      ...(minimum_german && !atLeast(person.level, minimum_german)
        ? [`Deutsch mindestens ${LEVEL_IN_WORDS[minimum_german]}`]
        : []),
      ...(required_certificate && !certificates.some(({ occupation }) => occupation?.startsWith(required_certificate))
        ? [`hat ein Zertifikat (KldB ${required_certificate})`]
        : []),
      ...(person.travel_radius_km < km ? [`fährt bis ${establishment}`] : []),
      ...(job ? ['nicht (hat Arbeit oder Ausbildung begonnen, noch laufend)'] : []),
      ...(person.entered ? [] : ['je in ein Programm eingetreten']),
    ].sort(),
  }));
  expect(
    participant.vacanciesInReach.map(({ km, vacancy }: Reached) => ({
      name: vacancy.establishment.name,
      km,
      inTheWay: vacancy.candidates.obstacles.map(({ inWords }) => inWords).sort(),
    })),
  ).toEqual(expectedVacancies);
});

interface Reached {
  km: number;
  vacancy: { establishment: { name: string }; candidates: { obstacles: Obstacle[] } };
}

test('what is not recorded of a person is not called unmet', async () => {
  const number = 60;
  const states = async () => {
    const { courseRuns } = await ask(graph, 'options-of-person', {
      language: 'DE',
      participant: number,
      asOf: DEMO_DAY,
      starting: { from: DEMO_DAY },
    });
    const [{ eligible }] = courseRuns.nodes;
    return eligible.obstacles.map(({ state, rule }: Obstacle) => [rule?.kind, state]);
  };
  const before = await states();
  await rowsOf(graph, 'participant', 'update participant set ags = null, birth_date = null where id = $1', number);
  expect(await states()).toEqual(
    expect.arrayContaining([
      ['RESIDENCE', 'UNKNOWN'],
      ['AGE_AT_ENTRY', 'UNKNOWN'],
    ]),
  );
  expect(before).not.toContainEqual(expect.arrayContaining(['UNKNOWN']));
});

test('nobody is told what stands in the way of a person whom they may not see', async () => {
  const document = `query ($participant: ID!) {
    cohort(where: { person: { sex: [MALE] } }) { obstacles(participant: $participant) { state inWords } } }`;
  const asked = { participant: 60 };
  const told = await graph.query(document, asked);
  expect(told.data.cohort.obstacles).toEqual([{ state: 'NOT_MET', inWords: 'sex: Male' }]);
  const there = graph.as(caseworkerOf('kassel'));
  expect(await there.query(document, asked)).toMatchObject({ data: told.data });
  const elsewhere = graph.as(caseworkerOf('wesel'));
  expect((await elsewhere.query(document, asked)).data.cohort.obstacles).toBeNull();
  const statistics = await graph.as(STATISTICIAN).query(document, asked);
  expect(statistics.data.cohort).toBeNull();
});
