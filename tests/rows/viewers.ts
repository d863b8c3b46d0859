import type { Asking } from '../support/tokens.ts';

/** People who read for the case of somebody in these programmes. */
export const caseworkerOf = (...programmes: string[]): Asking => ({
  subject: 'case',
  roles: ['caseworker'],
  programmes,
  purpose: 'casework',
});

export const coachOf = (coach: string | null, ...programmes: string[]): Asking => ({
  subject: 'coach',
  roles: ['coach'],
  programmes,
  purpose: 'coaching',
  coach,
});

export const EMPLOYER_CONTACT: Asking = {
  subject: 'contact',
  roles: ['employer-contact'],
  programmes: null,
  purpose: 'employer-matching',
};
