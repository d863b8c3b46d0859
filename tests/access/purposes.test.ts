import { NOBODY, type Viewer, visibilityOf } from '@dienstweg/protection';
import { grantOf, isPersonal, type Purpose, purposes, type Role, roles, scopes } from '@dienstweg/schema/access';
import { expect, test } from 'vitest';

const EVERY_PURPOSE = Object.keys(purposes) as Purpose[];
const personal = (Object.keys(scopes) as (keyof typeof scopes)[]).filter(isPersonal);
const opensPeople = (role: Role, purpose: Purpose | null) =>
  personal.some((scope) => grantOf([role], purpose).has(scope));

test('Each role opens data of people for its own purposes and for no other', () => {
  const opened = Object.fromEntries(
    (Object.keys(roles) as Role[]).map((role) => [role, EVERY_PURPOSE.filter((purpose) => opensPeople(role, purpose))]),
  );
  expect(opened).toEqual({
    statistics: [],
    controller: [],
    coach: ['coaching', 'employer-matching'],
    caseworker: ['casework', 'coaching', 'employer-matching', 'funder-reporting'],
    'employer-contact': ['employer-matching'],
    'course-planner': ['casework', 'funder-reporting'],
    'quality-officer': [],
    'funding-officer': [],
    auditor: ['audit'],
    'protected-records': ['casework', 'coaching', 'audit'],
    developer: [],
  });
  expect((Object.keys(roles) as Role[]).filter((role) => opensPeople(role, null))).toEqual([]);
});

test('A role that opens nothing for a purpose lifts no limit of another that does', () => {
  const viewer: Viewer = { ...NOBODY, roles: ['coach', 'auditor'], programmes: ['kassel'], purpose: 'coaching' };
  expect(visibilityOf(viewer)).toMatchObject({ ownCoacheesOnly: true, restrictedToo: false });
  const contact: Viewer = { ...viewer, roles: ['employer-contact', 'caseworker'], purpose: 'funder-reporting' };
  expect(visibilityOf(contact).consent).toBe('FUNDER_REPORTING');
  expect(visibilityOf({ ...contact, roles: ['employer-contact'] }).programmes).toEqual([]);
});
