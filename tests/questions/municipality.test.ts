import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Graph, startGraph } from '../support/graph.ts';
import { ask, rowsOf } from '../support/questions.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph({ demo: true });
});
afterAll(() => graph.stop());

interface Group {
  key: string;
  label?: string;
  people: { count: number; byArea?: Split<Group>; byCourse?: Split<{ of: { title: string } | null; people: object }> };
}
interface Split<Group> {
  groups: Group[];
}
const plain = ({ groups }: Split<Group>) => groups.map(({ key, people: { count } }) => [key, count]);

/** Homes out of reach of every site and of every place with an open vacancy, by the law of cosines. */
async function homesBeyond(km: number, asOf: string) {
  const toWork = await rowsOf(
    graph,
    'employer',
    `select s.latitude, s.longitude from vacancy v join establishment s on s.id = v.establishment_id
     where latitude is not null and (select count(*) from placement f where f.vacancy_id = v.id
       and coalesce(f.agreed_on, f.started_on, '-infinity') <= $1) < positions
       and opened_on <= $1 and coalesce(closed_on > $1, true)`,
    asOf,
  );
  return rowsOf<{ district: string; area: string; name: string; numbers: number[] }>(
    graph,
    'participant',
    `select left(p.ags, 5) district, a.id area, a.name, array_agg(p.id) numbers from participant p
      join postal_area a on a.id = p.postal_code
     where exists (select from participation s where s.participant_id = p.id and s.entered_on <= $2) and not exists (
       select from (select latitude, longitude from site where latitude is not null union all
         select * from unnest($3::float8[], $4::float8[])) place (y, x)
       where 6371 * acos(least(1, sind(a.latitude) * sind(y) + cosd(a.latitude) * cosd(y) * cosd(a.longitude - x)))
         <= $1)
     group by 1, 2, 3 order by 1, 2`,
    km,
    asOf,
    toWork.map(({ latitude }) => latitude),
    toWork.map(({ longitude }) => longitude),
  );
}

test.each([
  [20, ['07131']],
  [22, []],
])('districts whose people have neither site nor vacancy within %i km are found', async (km, districts) => {
  const asOf = '2024-06-30';
  const { everyone, outOfReach } = await ask(graph, 'districts-out-of-reach', { km, asOf });
  const homes = await homesBeyond(km, asOf);
  const found: Group[] = outOfReach.people.byDistrict.groups.filter(({ people }: Group) => people.count > 0);
  expect(found.map(({ key }) => key)).toEqual(districts);
  expect([...new Set(homes.map(({ district }) => district))]).toEqual(districts);
  for (const { key, people } of found) {
    const there = homes.filter(({ district }) => district === key);
    const numbers = there.flatMap((home) => home.numbers);
    expect(people.count).toBe(numbers.length);
    expect(people.byArea?.groups.filter((area) => area.people.count > 0)).toEqual(
      there.map((home) => ({ key: home.area, label: home.name, people: { count: home.numbers.length } })),
    );
    const courses = await rowsOf(
      graph,
      'course',
      `select title, count(distinct participant_id)::int from enrolment e join course_run r on r.id = run_id
        join course c on c.id = r.course_id
       where participant_id = any($1) and requested_on <= $2 group by c.id order by c.id`,
      numbers,
      asOf,
    );
    const attended = people.byCourse?.groups.filter(({ of }) => of !== null) ?? [];
    expect(attended.map(({ of, people: some }) => ({ title: of?.title, ...some }))).toEqual(courses);
  }
  const residents = await rowsOf(
    graph,
    'participant',
    `select left(ags, 5) key, count(*)::int from participant p
     where exists (select from participation s where s.participant_id = p.id and s.entered_on <= $1) group by 1
       order by 1`,
    asOf,
  );
  expect(plain(everyone.people.byDistrict).filter(([key]) => key)).toEqual(
    residents.map(({ key, count }) => [key, count]),
  );
});
