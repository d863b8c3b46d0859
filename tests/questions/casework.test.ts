import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Graph, startGraph } from '../support/graph.ts';
import { ask, numbersOf, rowsOf } from '../support/questions.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph({ demo: true });
});
afterAll(() => graph.stop());

interface Listed {
  count: number;
  list: { nodes: { number: number }[] };
}
interface Offer {
  title: string;
  establishment: { name: string };
  candidates: { people: Listed };
}

const listed = (people: Listed) => people.list.nodes.map(({ number }) => number);
const ascending = (numbers: Set<number>) => [...numbers].sort((a, b) => a - b);

/** Whoever speaks B1 and is certified for childcare, KldB 8311, whatever a position asks for. */
const CHILDCARE = `query ($asOf: Date, $withinKm: Float!, $establishment: ID!) {
  childcare: cohort(asOf: $asOf, where: {
    person: { germanAtLeast: B1, livesWithin: { km: $withinKm, ofEstablishment: $establishment } }
    enrolment: { certified: { occupation: "8311" } }
    not: { work: { placement: { running: true } } }
  }) { people { count list { nodes { number } } } }
}`;

test('who could take an open position lives near it, speaks and is certified as it asks, and has no job', async () => {
  const [asOf, withinKm, establishment] = ['2024-06-30', 25, 'kita-coesfeld-1'];
  const { vacancies } = await ask(graph, 'vacancy-candidates', { asOf, withinKm });
  const { childcare } = (await graph.query(CHILDCARE, { asOf, withinKm, establishment })).data;
  const open = await rowsOf(
    graph,
    'employer',
    `select v.title, e.name, e.id establishment_id, coalesce(minimum_german, 'NONE') level,
      coalesce(required_certificate, '') certificate, latitude, longitude
     from vacancy v join establishment e on e.id = v.establishment_id
     where (select count(*) from placement f where f.vacancy_id = v.id
       and coalesce(f.agreed_on, f.started_on, '-infinity') <= $1) < positions
       and opened_on <= $1 and (closed_on is null or closed_on > $1)
       order by opened_on desc, v.id limit 6`,
    asOf,
  );
  const placed = await numbersOf(
    graph,
    'employer',
    'select participant_id from placement where started_on <= $1 and (ended_on is null or ended_on > $1)',
    asOf,
  );
  const entered = await numbersOf(
    graph,
    'participant',
    'select participant_id from participation where entered_on <= $1',
    asOf,
  );
  const fitting = async (
    place: { latitude: number; longitude: number },
    level: string,
    occupation: string,
    own = true,
  ) => {
    const near = await numbersOf(
      graph,
      'participant',
      `select p.id from participant p join postal_area a on a.id = p.postal_code
         join lateral (select level from german_record where participant_id = p.id and skill = 'OVERALL'
           and recorded_on <= $1 order by recorded_on desc, id desc limit 1) newest on true
       where level >= $2 and level <> 'NONE'
         and 6371 * acos(least(1, sin(radians(a.latitude)) * sin(radians($3)) + cos(radians(a.latitude))
           * cos(radians($3)) * cos(radians($4 - a.longitude)))) <= case when $6 then least($5, travel_radius_km) else $5 end
         and (not $6 or not exists (select from residence_status r where r.participant_id = p.id and work_permit = 'NO'
           and daterange(held_from, held_until) @> $1::date))`,
      asOf,
      level,
      place.latitude,
      place.longitude,
      withinKm,
      own,
    );
    const certified = await numbersOf(
      graph,
      'course',
      'select participant_id from certificate where occupation like $1 and issued_on <= $2',
      `${occupation}%`,
      asOf,
    );
    return (occupation ? near.intersection(certified) : near.intersection(entered)).difference(placed);
  };
  const expected = await Promise.all(
    open.map(async ({ title, name, level, certificate, ...place }) => {
      const fit = await fitting(place as { latitude: number; longitude: number }, level, certificate);
      return { title, name, count: fit.size, first: ascending(fit).slice(0, 5) };
    }),
  );
  expect(
    vacancies.nodes.map(({ title, establishment: { name }, candidates: { people } }: Offer) => ({
      title,
      name,
      count: people.count,
      first: listed(people),
    })),
  ).toEqual(expected);
  const [there] = await rowsOf(
    graph,
    'employer',
    'select latitude, longitude from establishment where id = $1',
    establishment,
  );
  const fit = await fitting(there as never, 'B1', '8311', false);
  expect(fit.size).toBeGreaterThan(0);
  expect({ count: childcare.people.count, first: listed(childcare.people) }).toEqual({
    count: fit.size,
    first: ascending(fit).slice(0, 20),
  });
});

test('runs of the next quarter name those who wait and are eligible on the day the run starts', async () => {
  const asOf = '2020-08-01';
  const { courseRuns } = await ask(graph, 'next-runs', { asOf, quarter: { from: '2020-07-01', until: '2020-10-01' } });
  const runs = await rowsOf(
    graph,
    'course',
    `select r.id, number, title, starts_on, capacity - places_taken free, r.programme_id from course_run r
      join course c on c.id = r.course_id
     where starts_on >= '2020-07-01' and starts_on < '2020-10-01' and case when capacity is null
       then announced_free_places else places_taken < capacity end`,
  );
  expect(runs).toHaveLength(1);
  const [run] = runs;
  const waitingOn = (day: unknown) =>
    numbersOf(
      graph,
      'course',
      "select participant_id from enrolment where run_id = $1 and state = 'WAITLISTED' and requested_on <= $2",
      run?.id,
      day,
    );
  const eligible = await numbersOf(
    graph,
    'participant',
    `select p.id from participant p join lateral (select level from german_record
      where participant_id = p.id and skill = 'OVERALL' and recorded_on <= $1 order by recorded_on desc limit 1)
      newest on true
     where extract(year from age(coalesce((select entered_on from participation where participant_id = p.id
         and programme_id = $2 and entered_on <= $1), $1::date), birth_date)) between 18 and 45
       and level in ('B1', 'B2', 'C1', 'C2') and sex = 'FEMALE' and nationality <> 'DE'`,
    run?.starts_on,
    run?.programme_id,
  );
  const both = ascending((await waitingOn(run?.starts_on)).intersection(eligible));
  expect(both.length).toBeGreaterThan(0);
  expect(courseRuns.nodes).toMatchObject([
    {
      number: run?.number,
      course: { title: run?.title },
      freePlaces: run?.free,
      waiting: { people: { count: (await waitingOn(asOf)).size } },
      eligible: { people: { count: both.length, list: { nodes: both.map((number) => ({ number })) } } },
    },
  ]);
});

test('the load of every coach is told, and who has no coach or was out of contact for 30 days', async () => {
  const [programme, asOf, contactSince] = ['kassel', '2020-08-01', '2020-07-02'];
  const answer = (await ask(graph, 'coach-load', { programme, asOf, withoutContact: 30 })).programme;
  const staying =
    'participation s where s.programme_id = $1 and s.entered_on <= $2 and (s.left_on is null or s.left_on > $2)';
  const running = 'c.coached_from <= $2 and (c.coached_until is null or c.coached_until > $2)';
  const loads = await rowsOf(
    graph,
    'participant',
    `select c.coach_id key, k.name label, count(distinct s.participant_id)::int from coaching c
      join coach k on k.id = c.coach_id, ${staying} and s.id = c.participation_id and ${running} group by 1, 2`,
    programme,
    asOf,
  );
  const alone = await numbersOf(
    graph,
    'participant',
    `select s.participant_id from ${staying} and not exists (select from coaching c
      where c.participation_id = s.id and ${running})`,
    programme,
    asOf,
  );
  const silent = await numbersOf(
    graph,
    'participant',
    `select s.participant_id from ${staying}
      and coalesce((select max(held_on) from contact where participation_id = s.id and held_on <= $2), '-infinity') < $3
     order by (select max(held_on) from contact where participation_id = s.id and held_on <= $2) nulls first, 1`,
    programme,
    asOf,
    contactSince,
  );
  expect(alone.size).toBe(49);
  const people = (found: number[]) => ({
    people: { count: found.length, list: { nodes: found.map((number) => ({ number })).slice(0, 100) } },
  });
  expect(answer).toMatchObject({ withoutCoach: people(ascending(alone)), outOfContact: people([...silent]) });
  const groups = answer.accompanied.people.by.groups.map(
    ({ people: { count }, ...group }: { people: { count: number } }) => ({
      ...group,
      count,
    }),
  );
  expect(groups).toHaveLength(loads.length + 1);
  expect(groups).toEqual(expect.arrayContaining([...loads, { key: null, label: 'none', count: alone.size }]));
});

test('a hiring event shows interviews held by outcome, and how many led to a job there in time', async () => {
  const [event, withinDays] = ['coesfeld-speed-dating', 90];
  const { hiringEvent } = await ask(graph, 'hiring-event-yield', { event, withinDays });
  const outcomes = await rowsOf(
    graph,
    'employer',
    `select outcome, count(distinct i.id)::int interviews, count(distinct i.id) filter (where p.id is not null)::int
      placements
     from interview i join hiring_event h on h.id = i.event_id join establishment s on s.id = i.establishment_id
       left join placement p on p.participant_id = i.participant_id and p.employer_id = s.employer_id
         and p.started_on between date '2024-04-30' and date '2024-04-30' + $2::int
     where i.event_id = $1 and i.state = 'HELD' group by 1 order by 1`,
    event,
    withinDays,
  );
  expect(outcomes.some(({ placements }) => placements > 0)).toBe(true);
  expect(hiringEvent.outcomes).toEqual(outcomes);
});
