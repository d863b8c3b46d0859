import type { Read } from './database.ts';

type Databases = Record<'participant' | 'course' | 'employer' | 'funding', Read>;

const PAGE = `
  select p.id, a.programme_id from (select id from participant where id > $1 order by id limit 20) p
  left join participation a on a.participant_id = p.id order by p.id, a.entered_on, a.id`;
const FUNDED = `
  select p.id, p.name, f.name from programme p
  left join programme_funder l on l.programme_id = p.id left join funder f on f.id = l.funder_id
  where p.id = any($1) order by f.name, f.id`;
const ENROLLED = `
  select e.participant_id, e.state, r.starts_on, c.title from enrolment e
  join course_run r on r.id = e.run_id join course c on c.id = r.course_id
  where e.participant_id = any($1) order by e.requested_on, e.id`;
const PLACED = `
  select l.participant_id, l.kind, s.name, m.name from placement l
  left join establishment s on s.id = l.establishment_id left join employer m on m.id = l.employer_id
  where l.participant_id = any($1) order by l.started_on, l.id`;

const named = (name: unknown) => (name === null ? null : { name });

/** Appends to the list of a key, which it makes where there is none. */
function put<V>(lists: Map<unknown, V[]>, key: unknown, value: V) {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** One statement per database, stitched together here. */
export async function caseList({ participant, course, employer, funding }: Databases, after: string) {
  const page = await participant(PAGE, [after]);
  const programmesOf = new Map<unknown, string[]>();
  for (const [id, programme] of page) {
    if (programme === null) programmesOf.set(id, []);
    else put(programmesOf, id, programme as string);
  }
  const people = [...programmesOf.keys()];
  const [funded, enrolled, placed] = await Promise.all([
    funding(FUNDED, [[...new Set([...programmesOf.values()].flat())]]),
    course(ENROLLED, [people]),
    employer(PLACED, [people]),
  ]);
  const programmes = new Map<unknown, { name: unknown; funders: object[] | null }>();
  for (const [id, name, funder] of funded) {
    const known = programmes.get(id);
    if (known) known.funders?.push({ name: funder });
    else programmes.set(id, { name, funders: funder === null ? null : [{ name: funder }] });
  }
  const enrolments = new Map<unknown, object[]>();
  for (const [person, state, date, title] of enrolled)
    put(enrolments, person, { state, run: { period: { from: date === null ? null : { date } }, course: { title } } });
  const placements = new Map<unknown, object[]>();
  for (const [person, kind, establishment, firm] of placed)
    put(placements, person, { kind, establishment: named(establishment), employer: named(firm) });
  return {
    participants: {
      nodes: people.map((id) => ({
        participations: (programmesOf.get(id) ?? []).map((programme) => ({ programme: programmes.get(programme) })),
        enrolments: enrolments.get(id) ?? [],
        placements: placements.get(id) ?? [],
      })),
    },
  };
}

const PROGRAMMES = `
  select p.id, p.name, (select sum(spent) from "grant" where programme_id = p.id), f.name from programme p
  left join programme_funder l on l.programme_id = p.id left join funder f on f.id = l.funder_id
  order by p.name, p.id, f.name, f.id`;
const ENTERED = 'select programme_id, participation_count from programme_tally';
const CERTIFIED = 'select programme_id, sum(certificate_count)::int from course_run group by 1';
const STARTED = 'select id, placement_count from programme_tally';

export async function overview({ participant, course, employer, funding }: Databases) {
  const [rows, entered, certified, started] = await Promise.all([
    funding(PROGRAMMES),
    participant(ENTERED).then((counts) => new Map(counts as [unknown, unknown][])),
    course(CERTIFIED).then((counts) => new Map(counts as [unknown, unknown][])),
    employer(STARTED).then((counts) => new Map(counts as [unknown, unknown][])),
  ]);
  const programmes = new Map<unknown, { funders: object[] | null }>();
  for (const [id, name, spent, funder] of rows) {
    const known = programmes.get(id);
    if (known) known.funders?.push({ name: funder });
    else
      programmes.set(id, {
        ...{ name, funders: funder === null ? null : [{ name: funder }], spent },
        ...{ participationCount: entered.get(id) ?? null, certificateCount: certified.get(id) ?? null },
        ...{ placementCount: started.get(id) ?? null },
      });
  }
  return { programmes: [...programmes.values()] };
}

export async function lookUp({ participant, course }: Databases, id: string) {
  const [[person], enrolments] = await Promise.all([
    participant('select id, sex from participant where id = $1', [id]),
    course('select state from enrolment where participant_id = $1 order by requested_on, id', [id]),
  ]);
  if (!person) return { participant: null };
  return { participant: { number: person[0], sex: person[1], enrolments: enrolments.map(([state]) => ({ state })) } };
}
