import { createPublicKey, type KeyObject } from 'node:crypto';
import { badUserInput } from '@dienstweg/kit';
import { purposes, roles } from '@dienstweg/schema/access';
import { SignJWT } from 'jose';
import type { ClaimPaths } from './claims.ts';
import { type Verify, verifier } from './verify.ts';

const LIFETIME = '1h';
const ISSUER = 'dienstweg-demo';
const AUDIENCE = 'dienstweg';

/** Where a demo token says what. */
export const demoClaims: ClaimPaths = {
  roles: 'roles',
  programmes: 'programmes',
  purpose: 'purpose',
  coach: 'coach',
};

export const verifyDemoToken = (key: KeyObject): Verify =>
  verifier({ issuer: ISSUER, audience: AUDIENCE, keys: createPublicKey(key) });

/** Whom a demo token is for; lists have commas. */
export interface Bearer {
  readonly roles: string;
  /** All of them unless given. */
  readonly programmes?: string;
  readonly purpose?: string;
  readonly coach?: string;
}

/**
 * A token for the demo that holds for an hour. Throws an error that names what there is for a role or purpose that
 * there is not.
 */
export async function demoToken(key: KeyObject, { roles: held, programmes, purpose, coach }: Bearer): Promise<string> {
  const claims = {
    roles: [...new Set(held.split(','))].map((role) => known(roles, role, 'role')),
    programmes: programmes?.split(',') ?? '*',
    ...(purpose && { purpose: known(purposes, purpose, 'purpose') }),
    ...(coach && { coach }),
  };
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'EdDSA' })
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setSubject(`demo-${claims.roles.join('-')}`)
    .setIssuedAt()
    .setExpirationTime(LIFETIME)
    .sign(key);
}

function known(table: object, given: string, kind: keyof typeof KINDS): string {
  if (Object.hasOwn(table, given)) return given;
  throw unknownWord(JSON.stringify(given), kind, Object.keys(table).join(', '));
}

const KINDS = { role: 'keine Rolle. Rollen', purpose: 'kein Zweck. Zwecke' };

const unknownWord = (word: string, kind: keyof typeof KINDS, all: string) =>
  badUserInput({
    EN: `${word} is no ${kind}. A ${kind} is one of ${all}.`,
    DE: `${word} ist ${KINDS[kind]} sind ${all}.`,
  });
