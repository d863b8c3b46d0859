import { type Role, roles } from '@dienstweg/schema/access';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Graph, startGraph } from '../support/graph.ts';
import { caseworkerOf, coachOf } from '../support/viewers.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph({ demo: true, environment: { DEMO: 'on' } });
});
afterAll(() => graph?.stop());

const WHO = `{ viewer {
  subject roles scopes purpose purposes allProgrammes programmes { id name } coach { id name } expiresAt language
} }`;

/** What people may be read for, and one scope that the role has, and one that it lacks, without a purpose. */
const expected: Record<Role, [purposes: string[], has: string | null, lacks: string]> = {
  statistics: [[], 'counts:read', 'tallies:read'],
  controller: [[], 'questions:free', 'schema:read'],
  coach: [['coaching', 'employer-matching'], 'tallies:read', 'counselling:read'],
  caseworker: [['casework', 'coaching', 'employer-matching', 'funder-reporting'], 'tallies:read', 'identity:read'],
  'employer-contact': [['employer-matching'], 'tallies:read', 'level:read'],
  'course-planner': [['casework', 'funder-reporting'], 'tallies:read', 'enrolments:read'],
  'quality-officer': [[], 'counts:read', 'participants:read'],
  'funding-officer': [[], 'money:read', 'questions:free'],
  auditor: [['audit'], 'money:read', 'access-log:read'],
  'protected-records': [
    ['casework', 'coaching', 'employer-matching', 'funder-reporting', 'statistics', 'audit'],
    null,
    'protected:read',
  ],
  developer: [[], 'schema:read', 'counts:read'],
};

test.each(Object.keys(roles) as Role[])('a %s learns what may be asked, and for which purposes', async (role) => {
  const { data, errors } = await graph.as({ roles: [role], programmes: ['kassel'] }).query(WHO);
  const [purposes, has, lacks] = expected[role];
  expect(errors).toBeUndefined();
  const { scopes, expiresAt, ...who } = data.viewer;
  expect(who).toEqual({
    subject: `demo-${role}`,
    roles: [role],
    purpose: null,
    purposes,
    allProgrammes: false,
    programmes: [{ id: 'kassel', name: expect.any(String) }],
    coach: null,
    language: 'EN',
  });
  if (has) expect(scopes).toContain(has);
  expect(scopes).not.toContain(lacks);
  const left = Date.parse(expiresAt) - Date.now();
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThanOrEqual(60 * 60_000);
});

test('with a purpose, what it opens is among the scopes', async () => {
  const { data } = await graph.as({ ...caseworkerOf('kassel'), speaks: 'de' }).query(WHO);
  expect(data.viewer).toMatchObject({ purpose: 'casework', purposes: ['casework'], language: 'DE' });
  expect(data.viewer.scopes).toContain('identity:read');
});

test('a coach is named', async () => {
  const [coach] = (await graph.query('{ coaches(first: 1) { nodes { id name } } }')).data.coaches.nodes;
  const { data } = await graph.as(coachOf(coach.id, 'kassel')).query(WHO);
  expect(data.viewer.coach).toEqual(coach);
});

test('whoever sends no token in the demo is a controller and developer of all programmes, without an end', async () => {
  const { data, errors } = await graph.anonymous.query(WHO);
  expect(errors).toBeUndefined();
  const all = (await graph.query('{ programmes { id name } }')).data.programmes;
  expect(data.viewer).toMatchObject({
    subject: 'anonymous',
    roles: ['controller', 'developer'],
    purposes: [],
    allProgrammes: true,
    programmes: all,
    expiresAt: null,
  });
});
