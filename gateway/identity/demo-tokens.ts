import { createPublicKey, type KeyObject } from 'node:crypto';
import type { Viewer } from '@dienstweg/kit';
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

/** A token for the demo that says this of its bearer, for an hour. */
export const demoToken = (key: KeyObject, { roles, programmes, purpose, coach }: Omit<Viewer, 'subject'>) =>
  new SignJWT({ roles, programmes: programmes ?? '*', ...(purpose && { purpose }), ...(coach && { coach }) })
    .setProtectedHeader({ alg: 'EdDSA' })
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setSubject(`demo-${roles.join('-')}`)
    .setIssuedAt()
    .setExpirationTime(LIFETIME)
    .sign(key);
