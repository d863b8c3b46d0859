import { NOBODY, type Viewer } from '@dienstweg/protection';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenParticipant, openParticipant } from './open-participant.ts';

let service: OpenParticipant;
beforeAll(async () => {
  service = await openParticipant();
});
afterAll(() => service.close());

test('people are listed by number, and by programme or site', async () => {
  const { data, statements } = await service.ask(`
    query { everybody: participants(first: 3) { nodes { number } pageInfo { hasNextPage } totalCount }
      kassel: participants(where: { programme: "kassel" }) { nodes { number } totalCount }
      north: participants(where: { programme: "kassel", site: "north" }) { nodes { number } }
      nowhere: participants(where: { programme: "nowhere" }) { nodes { number } totalCount } }`);
  expect(data).toEqual({
    everybody: { nodes: [{ number: 1 }, { number: 2 }, { number: 3 }], pageInfo: { hasNextPage: true }, totalCount: 4 },
    kassel: { nodes: [{ number: 1 }, { number: 2 }], totalCount: 2 },
    north: { nodes: [{ number: 1 }] },
    nowhere: { nodes: [], totalCount: 0 },
  });
  expect(statements).toBe(5);
});

test('a page of a list goes on where the one before ended', async () => {
  const stays = `query ($of: [_Any!]!, $after: String) { _entities(representations: $of) { ... on Programme {
    participations(first: 2, after: $after) { nodes { id } pageInfo { hasNextPage hasPreviousPage endCursor }
      totalCount } } } }`;
  const of = [{ __typename: 'Programme', id: 'kassel' }];
  type Page = { _entities: [{ participations: { nodes: object[]; pageInfo: { endCursor: string } } }] };
  const first = ((await service.ask(stays, { of })).data as Page)._entities[0].participations;
  expect(first.nodes).toEqual([{ id: 'p1' }, { id: 'p3' }]);
  const next = ((await service.ask(stays, { of, after: first.pageInfo.endCursor })).data as Page)._entities[0]
    .participations;
  expect(next).toEqual({
    nodes: [{ id: 'p4' }],
    pageInfo: { hasNextPage: false, hasPreviousPage: true, endCursor: expect.any(String) },
    totalCount: 3,
  });
});

const viewer = { ...NOBODY, subject: 'v', programmes: null };

test.each<[string, Viewer, string]>([
  ['a funding officer', { ...viewer, roles: ['funding-officer'] }, 'UNAUTHORIZED_FIELD_OR_TYPE'],
  ['a caseworker without a purpose', { ...viewer, roles: ['caseworker'] }, 'PURPOSE_REQUIRED'],
  [
    'a caseworker of another programme',
    { ...viewer, roles: ['caseworker'], purpose: 'casework', programmes: ['kassel'] },
    'FORBIDDEN',
  ],
])('who accompanies people of a programme is not told to %s, while all coaches are', async (_, asking, code) => {
  const ask = (filter: string) => service.ask(`{ coaches${filter} { totalCount } }`, {}, asking);
  expect((await ask('')).data).toEqual({ coaches: { totalCount: 2 } });
  expect(await ask('(where: { programme: "mayen-koblenz" })')).toMatchObject({
    data: { coaches: null },
    errors: [{ extensions: { code } }],
  });
});

test('sites and coaches are listed by name, and by programme', async () => {
  const { data } = await service.ask(`{
    sites { name } ofKassel: sites(programme: "kassel") { name programme { id } position { latitude longitude } }
    coaches { nodes { name } } ofMayen: coaches(where: { programme: "mayen-koblenz" }) { nodes { name organisation { id } }
      totalCount } }`);
  expect(data).toEqual({
    sites: [{ name: 'East house' }, { name: 'Mayen' }, { name: 'North house' }],
    ofKassel: [
      { name: 'East house', programme: { id: 'kassel' }, position: null },
      { name: 'North house', programme: { id: 'kassel' }, position: { latitude: 51.33, longitude: 9.49 } },
    ],
    coaches: { nodes: [{ name: 'Amber' }, { name: 'Birch' }] },
    ofMayen: { nodes: [{ name: 'Amber', organisation: { id: 'provider' } }], totalCount: 1 },
  });
});

test('a coach shows whom they accompany on a day', async () => {
  const { data } = await service.ask(`{ coach(id: "amber") {
    earlier: coachings(asOf: "2019-12-31") { id } after: coachings(asOf: "2020-01-01") { id }
      now: coachings { id } } }`);
  expect(data).toEqual({ coach: { earlier: [{ id: 'k1' }], after: [], now: [{ id: 'k3' }] } });
});

test.each([
  ['participants(first: 0) { totalCount }', 'first'],
  ['participants(first: 100000) { totalCount }', 'first'],
  ['coaches(first: -1) { totalCount }', 'first'],
  ['coaches(after: "x") { totalCount }', 'after'],
])('%s is refused, and the argument named', async (field, argument) => {
  const { errors } = await service.ask(`{ ${field} }`);
  expect(errors).toEqual([
    expect.objectContaining({ message: expect.stringContaining(argument), extensions: { code: 'BAD_USER_INPUT' } }),
  ]);
});
