import { type Purpose, type Role, readsFor } from '@dienstweg/schema/access';
import { publishedDocuments } from '@dienstweg/schema/documents';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Graph, startGraph } from '../support/graph.ts';
import { people } from '../support/people.ts';
import { type Asking, controllerOf, officerOf } from '../support/viewers.ts';

/** `federal` has the part `town`, which has the part `quarter`; `village` is of nobody's. Each has one person. */
const PROGRAMMES = { federal: null, town: 'federal', quarter: 'town', village: null };
type Programme = keyof typeof PROGRAMMES;

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph();
  const some = people(graph);
  for (const [id, partOf] of Object.entries(PROGRAMMES)) some.programme(id, partOf);
  for (const id of Object.keys(PROGRAMMES)) {
    const event = { programme_id: id, name: id };
    some.row('employer', 'hiring_event', { id, ...event, sectors: [], sought: [], agreed: [] });
    some.row('participant', 'site', { id, ...event });
    const person = some.person().enter(id, '2022-01-10', { site_id: id }).coachedBy('coach', id, '2022-01-10');
    person.enrol(id, 'ATTENDING', '2022-01-10').place(id, 'SELF_EMPLOYMENT', '2022-06-01');
    person.has('employer', 'event_registration', { id, event_id: id });
    person.has('participant', 'consent', { id, purpose: 'EMPLOYER_MATCHING', granted_on: '2022-01-10' });
  }
  await some.save();
});
afterAll(() => graph?.stop());

/** Every field that tells of people and is asked by a programme, or stands on what belongs to one. */
const asked: Record<string, (programme: Programme) => string> = {
  'people of a programme': (id) => `participants(where: { programme: "${id}" }) { totalCount }`,
  'people of a site': (id) => `participants(where: { site: "${id}" }) { totalCount }`,
  'coaches of a programme': (id) => `coaches(where: { programme: "${id}" }) { totalCount }`,
  stays: (id) => `programme(id: "${id}") { participations { totalCount } }`,
  'number of stays': (id) => `programme(id: "${id}") { participationCount }`,
  'number of certificates': (id) => `programme(id: "${id}") { certificateCount }`,
  'number of placements': (id) => `programme(id: "${id}") { placementCount }`,
  cohort: (id) => `programme(id: "${id}") { cohort { people { count } } }`,
  applicants: (id) => `programme(id: "${id}") { applicants { people { count } } }`,
  enrolments: (id) => `courseRun(id: "${id}") { enrolments { totalCount } }`,
  'places taken': (id) => `courseRun(id: "${id}") { placesTaken }`,
  'who waits': (id) => `courseRun(id: "${id}") { waiting { people { count } } }`,
  registrations: (id) => `hiringEvent(id: "${id}") { registrations { id } }`,
  interviews: (id) => `hiringEvent(id: "${id}") { interviews { totalCount } }`,
  outcomes: (id) => `hiringEvent(id: "${id}") { outcomes { interviews } }`,
  'who comes to an event': (id) => `hiringEvent(id: "${id}") { participants { people { count } } }`,
};

const ROLES: readonly Role[] = [
  'caseworker',
  'coach',
  'employer-contact',
  'course-planner',
  'controller',
  'funding-officer',
  'quality-officer',
  'statistics',
];
const PURPOSE: Partial<Record<Role, Purpose>> = { caseworker: 'casework', coach: 'coaching' };

const somebody = (role: Role): Asking => ({
  roles: [role],
  programmes: ['town'],
  purpose: PURPOSE[role] ?? readsFor[role][0] ?? null,
  ...(role === 'coach' && { coach: 'coach' }),
});

/** What a role is told: the value at the end, or the code of the error in its place. */
async function told(role: Role, field: string, programme: Programme): Promise<unknown> {
  const { data, errors = [] } = await graph.as(somebody(role)).query(`{ ${asked[field]?.(programme)} }`);
  if (errors.length > 0) return errors[0]?.extensions?.code;
  let value = data;
  while (typeof value === 'object' && value !== null && !Array.isArray(value)) value = Object.values(value)[0];
  return value;
}

const each = ROLES.flatMap((role) => Object.keys(asked).map((field) => [role, field] as const));

describe('Of a token for a programme', () => {
  test.each(each)('a %s is told of the part what is told of the programme: %s', async (role, field) => {
    const [own, part] = await Promise.all([told(role, field, 'town'), told(role, field, 'quarter')]);
    expect(typeof part).toBe(typeof own);
    if (typeof own === 'string') expect(part).toBe(own);
  });

  test.each(each)(
    'a %s is refused, and told no number and no list, of another and of the whole: %s',
    async (role, field) => {
      const answers = await Promise.all([told(role, field, 'village'), told(role, field, 'federal')]);
      for (const answer of answers) expect(answer).toMatch(/^(FORBIDDEN|UNAUTHORIZED_FIELD_OR_TYPE)$/);
    },
  );

  test.each(Object.keys(asked))('a caseworker is told something of own programmes: %s', async (field) => {
    const [own, part] = await Promise.all([told('caseworker', field, 'town'), told('caseworker', field, 'quarter')]);
    for (const answer of [own, part]) expect(String(answer)).not.toMatch(/^[A-Z_]+$/);
  });

  test('a caseworker is refused another programme as FORBIDDEN, field by field', async () => {
    const codes = await Promise.all(Object.keys(asked).map((field) => told('caseworker', field, 'village')));
    expect(new Set(codes)).toEqual(new Set(['FORBIDDEN']));
  });

  test('a controller counts a programme with its parts, and these alone', async () => {
    const counts = ['town', 'quarter'].map((id) => told('controller', 'cohort', id as Programme));
    expect(await Promise.all(counts)).toEqual([2, 1]);
  });
});

describe('Published questions about the tree', () => {
  const document = publishedDocuments().get('who-takes-part') ?? '';
  const count = async (programme: Programme, viewer: Asking) => {
    const { data, errors } = await graph.as(viewer).query(document, { programme, asOf: '2024-06-30' });
    expect(errors).toBeUndefined();
    return [data.programme.cohort.people.count, data.programme.cohort.people.disclosure];
  };

  test('are answered exactly to whoever pays for the whole, about it and each part', async () => {
    const counts = ['federal', 'town', 'quarter'].map((id) => count(id as Programme, officerOf('federal')));
    expect(await Promise.all(counts)).toEqual([
      [3, 'EXACT'],
      [2, 'EXACT'],
      [1, 'EXACT'],
    ]);
  });

  test('are answered in rounded numbers about what is not paid', async () => {
    expect(await count('federal', officerOf('town'))).toEqual([0, 'ROUNDED']);
    expect(await count('village', officerOf('federal'))).toEqual([0, 'ROUNDED']);
  });

  test('of no programme count all that a controller has', async () => {
    const { data } = await graph.as(controllerOf('town')).query('{ cohort(where: {}) { people { count } } }');
    expect(data.cohort.people.count).toBe(2);
  });
});

test('a viewer is told the parts as well', async () => {
  const { data } = await graph.as(controllerOf('town')).query('{ viewer { programmes { id } } }');
  expect(data.viewer.programmes.map(({ id }: { id: string }) => id).sort()).toEqual(['quarter', 'town']);
});
