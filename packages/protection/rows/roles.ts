import type { Roles } from '@dienstweg/kit';
import type { Viewer } from '../identity/Viewer.ts';
import { seesEveryone, visibilityOf } from './viewer-visibility.ts';

/** The role of requests: it owns nothing, and sees rows about people as far as their policies let it. */
export const APPLICATION = 'dienstweg_application';
/** The role of requests whose viewer sees everyone: policies ask for nothing else. */
export const OVERSEER = 'dienstweg_overseer';
/**
 * The role of requests whose viewer sees all of some programmes but the protected and the restricted: policies ask for
 * no more.
 */
export const CASEWORKER = 'dienstweg_caseworker';
/** Roles in which requests read. */
export const REQUESTING = [APPLICATION, OVERSEER, CASEWORKER] as const;
export type RequestingRole = (typeof REQUESTING)[number];
/** The role that sets of people are evaluated in: it may select what they are read from, whoever asks. */
export const EVALUATOR = 'dienstweg_evaluator';
/** Requests write their accesses as any request might. */
export const ROLES_OF_SERVICES: Roles = { requesting: REQUESTING, evaluating: EVALUATOR, noting: APPLICATION };
/** All roles that the server has to have. */
export const ROLES = [...REQUESTING, EVALUATOR] as const;

/** In which role a viewer's requests read. */
export function roleFor(viewer: Viewer): RequestingRole {
  const visibility = visibilityOf(viewer);
  if (seesEveryone(visibility)) return OVERSEER;
  const { programmes, consent, ownCoacheesOnly, protectedToo, restrictedToo } = visibility;
  const asksMore = programmes === null || consent !== null || ownCoacheesOnly || protectedToo || restrictedToo;
  return asksMore ? APPLICATION : CASEWORKER;
}
