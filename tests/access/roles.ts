import type { Viewer } from '@dienstweg/protection';

type Asks = Pick<Viewer, 'roles' | 'programmes' | 'purpose'>;

const kassel = ['kassel'];

/**
 * Who asks in the matrix, in the order of its columns. All but auditor, developer and protected records alone work for
 * Kassel's programme.
 */
export const askers = {
  statistics: { roles: ['statistics'], programmes: kassel, purpose: 'statistics' },
  coach: { roles: ['coach'], programmes: kassel, purpose: 'coaching' },
  caseworker: { roles: ['caseworker'], programmes: kassel, purpose: 'casework' },
  'caseworker without a purpose': { roles: ['caseworker'], programmes: kassel, purpose: null },
  'employer contact': { roles: ['employer-contact'], programmes: kassel, purpose: 'employer-matching' },
  'course planner': { roles: ['course-planner'], programmes: kassel, purpose: 'casework' },
  'funding officer': { roles: ['funding-officer'], programmes: kassel, purpose: 'funder-reporting' },
  'caseworker for protected records': {
    roles: ['caseworker', 'protected-records'],
    programmes: kassel,
    purpose: 'casework',
  },
  auditor: { roles: ['auditor'], programmes: null, purpose: 'audit' },
  developer: { roles: ['developer'], programmes: null, purpose: null },
  'protected records alone': { roles: ['protected-records'], programmes: null, purpose: 'casework' },
  controller: { roles: ['controller'], programmes: kassel, purpose: null },
} as const satisfies Record<string, Asks>;

export type Asker = keyof typeof askers;

/** Who is looked at, in the order of a cell's letters. */
export const people = [
  'a person of Kassel who agreed to be shown to employers',
  'a person of Kassel who did not agree',
  'a person of Wesel',
  'a protected person of Kassel',
] as const;
