import type { Viewer } from '@dienstweg/protection';

export { AUDITOR } from '@dienstweg/protection/testing';

/** Who asks in a test: with these roles, for all programmes, without a purpose and in no language unless told. */
export type Asking = Pick<Viewer, 'roles'> & Partial<Viewer> & { readonly speaks?: string };

/** Those who work for programmes: these, or all where none is named. */
const of = (programmes: readonly string[]) => (programmes.length ? programmes : null);

/** Whoever may count people, and see none. */
export const STATISTICIAN: Asking = { roles: ['statistics'] };

/** Reads the schema, and nothing of people. */
export const DEVELOPER: Asking = { roles: ['developer'] };

/** People who read for the case of somebody. */
export const caseworkerOf = (...programmes: string[]): Asking => ({
  subject: 'case',
  roles: ['caseworker'],
  programmes: of(programmes),
  purpose: 'casework',
});

export const coachOf = (coach: string | null, ...programmes: string[]): Asking => ({
  subject: 'coach',
  roles: ['coach'],
  programmes: of(programmes),
  purpose: 'coaching',
  coach,
});

/** Counts, and reads nobody. */
export const controllerOf = (...programmes: string[]): Asking => ({
  roles: ['controller'],
  programmes: of(programmes),
});

/** Pays for programmes. */
export const officerOf = (...programmes: string[]): Asking => ({
  subject: 'funder',
  roles: ['funding-officer'],
  programmes: of(programmes),
});

export const EMPLOYER_CONTACT: Asking = {
  subject: 'contact',
  roles: ['employer-contact'],
  programmes: null,
  purpose: 'employer-matching',
};
