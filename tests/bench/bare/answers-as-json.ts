import type { Read } from './database.ts';

type Databases = Record<'participant' | 'course' | 'employer' | 'funding', Read>;
type Texts = [id: unknown, json: string][];

const PAGE = `
  select p.id, array(select programme_id from participation a where a.participant_id = p.id order by entered_on, a.id)
  from participant p where id > $1 order by id limit 20`;
const FUNDED = `
  select p.id, json_build_object('name', p.name, 'funders', (
    select json_agg(json_build_object('name', f.name) order by f.name, f.id)
    from programme_funder l join funder f on f.id = l.funder_id where l.programme_id = p.id))::text
  from programme p where id = any($1)`;
const ENROLLED = `
  select e.participant_id, json_agg(json_build_object('state', e.state, 'run', json_build_object(
    'period', json_build_object(
      'from', case when r.starts_on is not null then json_build_object('date', r.starts_on) end),
    'course', json_build_object('title', c.title))) order by e.requested_on, e.id)::text
  from enrolment e join course_run r on r.id = e.run_id join course c on c.id = r.course_id
  where e.participant_id = any($1) group by 1`;
const PLACED = `
  select l.participant_id, json_agg(json_build_object('kind', l.kind,
    'establishment', case when s.id is not null then json_build_object('name', s.name) end,
    'employer', case when m.id is not null then json_build_object('name', m.name) end)
      order by l.started_on, l.id)::text
  from placement l left join establishment s on s.id = l.establishment_id left join employer m on m.id = l.employer_id
  where l.participant_id = any($1) group by 1`;

/** One statement per database, whose rows PostgreSQL makes into JSON. */
export async function caseList({ participant, course, employer, funding }: Databases, after: string): Promise<string> {
  const page = (await participant(PAGE, [after])) as [id: unknown, programmes: string[]][];
  const people = page.map(([id]) => id);
  const [funded, enrolled, placed] = (
    (await Promise.all([
      funding(FUNDED, [[...new Set(page.flatMap(([, programmes]) => programmes))]]),
      course(ENROLLED, [people]),
      employer(PLACED, [people]),
    ])) as Texts[]
  ).map((texts) => new Map(texts)) as [Map<unknown, string>, Map<unknown, string>, Map<unknown, string>];
  const nodes = page.map(([id, programmes]) => {
    const participations = programmes.map((programme) => `{"programme":${funded.get(programme)}}`);
    const [enrolments, placements] = [enrolled, placed].map((texts) => texts.get(id) ?? '[]');
    return `{"participations":[${participations}],"enrolments":${enrolments},"placements":${placements}}`;
  });
  return `{"data":{"participants":{"nodes":[${nodes}]}}}`;
}

const PROGRAMMES = `
  select p.id, p.name, (select sum(spent) from "grant" where programme_id = p.id)::text, (
    select json_agg(json_build_object('name', f.name) order by f.name, f.id)
    from programme_funder l join funder f on f.id = l.funder_id where l.programme_id = p.id)::text
  from programme p order by p.name, p.id`;
const ENTERED = 'select json_object_agg(programme_id, participation_count)::text from programme_tally';
const CERTIFIED = `select json_object_agg(programme_id, sum)::text
    from (select programme_id, sum(certificate_count) from course_run group by 1) s`;
const STARTED = 'select json_object_agg(id, placement_count)::text from programme_tally';

export async function overview({ participant, course, employer, funding }: Databases): Promise<string> {
  const counts = async (read: Read, statement: string) =>
    JSON.parse(((await read(statement))[0]?.[0] as string) ?? '{}');
  const [rows, entered, certified, started] = await Promise.all([
    funding(PROGRAMMES),
    counts(participant, ENTERED),
    counts(course, CERTIFIED),
    counts(employer, STARTED),
  ]);
  const programmes = rows.map(
    ([id, name, spent, funders]) =>
      `{"name":${JSON.stringify(name)},"funders":${funders},"spent":${spent},` +
      `"participationCount":${entered[id as string] ?? null},` +
      `"certificateCount":${certified[id as string] ?? null},"placementCount":${started[id as string] ?? null}}`,
  );
  return `{"data":{"programmes":[${programmes}]}}`;
}

const PERSON = `select json_build_object('number', id, 'sex', sex)::text from participant where id = $1`;
const STATES = `
  select coalesce(json_agg(json_build_object('state', state) order by requested_on, id), '[]')::text
  from enrolment where participant_id = $1`;

export async function lookUp({ participant, course }: Databases, id: string): Promise<string> {
  const [[person], [states]] = await Promise.all([participant(PERSON, [id]), course(STATES, [id])]);
  if (!person) return '{"data":{"participant":null}}';
  return `{"data":{"participant":${(person[0] as string).slice(0, -1)},"enrolments":${states?.[0]}}}}`;
}
