import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Graph, startGraph } from '../support/graph.ts';
import { fill, rowsOf } from '../support/questions.ts';
import { type Asking, caseworkerOf, coachOf, EMPLOYER_CONTACT } from '../support/viewers.ts';

let graph: Graph;
let coach: string;
let person: { id: number; employer: string; checks: number };
beforeAll(async () => {
  graph = await startGraph({ demo: true });
  const [placed] = await rowsOf<typeof person>(
    graph,
    'employer',
    `select participant_id id, min(employer_id) employer, count(*)::int checks from placement p
      join retention_check c on c.placement_id = p.id
      where programme_id = 'mayen-koblenz' group by 1 order by 1 limit 1`,
  );
  person = placed!;
  const accompanying = `update coaching set coached_until = null from participation s
    where s.id = participation_id and participant_id = $1
    and programme_id = 'mayen-koblenz' returning coach_id id`;
  coach = (await rowsOf<{ id: string }>(graph, 'participant', accompanying, person.id))[0]!.id;
  const own = "(values ('mayen-koblenz'), ('kassel')) own (id)";
  await fill(graph, {
    course: `insert into course_run (id, course_id, programme_id, number)
      select 'run-of-' || own.id, (select min(id) from course), own.id, 99 from ${own}`,
    employer: `insert into hiring_event (id, name, programme_id, sectors, sought, agreed)
      select 'event-of-' || own.id, 'Event', own.id, '{}', '{}', '{}' from ${own}`,
  });
});
afterAll(() => graph?.stop());

const DUE = 'where: { dueDuring: { from: "2000-01-01", until: "2999-01-01" } }';
const BESIDE = 'vacancies { totalCount } courses { totalCount } programme(id: "mayen-koblenz") { name }';
const lists = {
  retentionChecks: [`retentionChecks(${DUE}) { totalCount }`, 'participant { placements { retentionChecks } }'],
  probationFollowUps: [`probationFollowUps(${DUE}) { totalCount }`, 'participant { placements { followUps } }'],
  jobCommitments: [`jobCommitments(${DUE}) { nodes { id } }`, 'participant { commitments }'],
  placements: [
    'employers(first: 1) { nodes { placements { nodes { id } } } }',
    'participant { placements }',
    'employers.nodes.0.placements',
  ],
  interviews: [
    'hiringEvent(id: "event-of-OWN") { interviews { totalCount } }',
    'participant { interviews }',
    'hiringEvent.interviews',
  ],
  registrations: ['hiringEvent(id: "event-of-OWN") { registrations { id } }', undefined, 'hiringEvent.registrations'],
  enrolments: [
    'courseRun(id: "run-of-OWN") { enrolments { totalCount } }',
    'participant { enrolments }',
    'courseRun.enrolments',
  ],
} satisfies Record<string, [document: string, advice: string | undefined, path?: string]>;

const ENROLMENTS = 'courseRuns(first: 1) { nodes { enrolments { totalCount } } }';
const totals = async (viewer: Asking) => {
  const { data, errors } = await graph.as(viewer).query(`{ ${lists.retentionChecks[0]} ${ENROLMENTS} }`);
  expect(errors).toBeUndefined();
  return { checks: data.retentionChecks.totalCount, enrolments: data.courseRuns.nodes[0].enrolments.totalCount };
};

describe.each<[string, () => Asking]>([
  ['A coach of a programme that shows coaches only whom they accompany', () => coachOf(coach, 'mayen-koblenz')],
  ['A coach of such a programme and another', () => coachOf(coach, 'mayen-koblenz', 'kassel')],
  ['Who reads for a purpose that rests on consent', () => ({ ...caseworkerOf('kassel'), purpose: 'funder-reporting' })],
])('%s', (_, viewer) => {
  test.each(Object.entries(lists))(
    'is told to ask under each person for %s',
    async (field, [document, advice, path]) => {
      const own = viewer().programmes?.[0] ?? '';
      const { data, errors } = await graph.as(viewer()).query(`{ ${document.replace('OWN', own)} ${BESIDE} }`);
      expect(errors).toHaveLength(1);
      expect(errors?.[0]).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
      expect(errors?.[0]?.path?.join('.')).toBe(path ?? field);
      expect(errors?.[0]?.message).toContain(`${field}: of people whom you see`);
      expect(errors?.[0]?.message).toContain(advice ?? 'ask under each person');
      expect(path === undefined ? data[field] : null).toBeNull();
      expect(data.vacancies.totalCount).toBeGreaterThan(0);
      expect(data.courses.totalCount).toBeGreaterThan(0);
      expect(data.programme.name).toEqual(expect.any(String));
    },
  );
});

describe('A coach of a programme that shows coaches only whom they accompany', () => {
  const asked = async (fields: string) =>
    graph.as(coachOf(coach, 'mayen-koblenz')).query(`{ participant(id: "${person.id}") { ${fields} } }`);

  test('is told under a person what belongs to the person', async () => {
    const { data, errors } = await asked('enrolments { id } commitments { id } placements { retentionChecks { id } }');
    expect(errors).toBeUndefined();
    const checks = data.participant.placements.flatMap(
      ({ retentionChecks }: { retentionChecks: [] }) => retentionChecks,
    );
    expect(checks).toHaveLength(person.checks);
  });

  test('is not told there of others what would be of this person alone', async () => {
    const { data, errors } = await asked('placements { employer { id placements { nodes { id } } } }');
    expect(data.participant.placements[0].employer).toEqual({ id: person.employer, placements: null });
    expect(errors?.[0]?.path?.join('.')).toBe('participant.placements.0.employer.placements');
  });
});

describe('A coach of programmes that show coaches everyone', () => {
  test('is told what a caseworker is told', async () => {
    const told = await totals(coachOf(coach, 'kassel', 'wesel'));
    expect(told).toEqual(await totals(caseworkerOf('kassel', 'wesel')));
    expect(told.checks).toBeGreaterThan(0);
  });
});

test('Refusing costs no statement for whoever cannot be refused, and none where the purpose tells', async () => {
  const document = `{ ${lists.retentionChecks[0]} }`;
  const statements = async (viewer: Asking) => {
    await graph.as(viewer).query(document);
    return graph.statements().employer ?? 0;
  };
  expect(await statements(caseworkerOf('kassel'))).toBe(2);
  expect(await statements(coachOf(coach, 'kassel'))).toBe(3);
  expect(await statements({ ...caseworkerOf('kassel'), purpose: 'funder-reporting' })).toBe(0);
});

test('An employer contact is told certificates under each person, which no list across people opens', async () => {
  const document =
    '{ participants(first: 20) { nodes { certificates { kind } } } employers(first: 1) { nodes { name } } }';
  const { data, errors } = await graph.as(EMPLOYER_CONTACT).query(document);
  expect(errors).toBeUndefined();
  expect(data.participants.nodes).toHaveLength(20);
  expect(data.employers.nodes).toHaveLength(1);
  const refused = await graph.as(EMPLOYER_CONTACT).query(`{ ${lists.retentionChecks[0]} ${BESIDE} }`);
  expect(refused.data.retentionChecks).toBeNull();
  expect(refused.data.vacancies.totalCount).toBeGreaterThan(0);
});
