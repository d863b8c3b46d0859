import type { KeyObject } from 'node:crypto';
import { rememberingTokens } from '@dienstweg/protection';
import { errors, type JWTPayload, type JWTVerifyGetKey, type JWTVerifyResult, jwtVerify } from 'jose';

/** Whose tokens are believed. Finding a key throws UNAVAILABLE where it cannot be had at the moment. */
export interface Trust {
  readonly issuer: string;
  readonly audience: string;
  readonly keys: JWTVerifyGetKey | KeyObject;
}

/** What a token says; rejects, as jose does, for one that is not to be believed. */
export type Verify = (token: string) => Promise<JWTPayload>;

const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA', 'Ed25519'];
/** How far the issuer's clock may differ, in seconds. */
const SKEW = 5;

export function verifier({ issuer, audience, keys }: Trust): Verify {
  const rules = { issuer, audience, algorithms: ALGORITHMS, requiredClaims: ['sub', 'exp'], clockTolerance: SKEW };
  return rememberingTokens(async (token) => {
    const verified = await (typeof keys === 'function' ? jwtVerify(token, keys, rules) : jwtVerify(token, keys, rules));
    const { payload } = verified;
    const refused = (claim: string) => new errors.JWTClaimValidationFailed('refused claim', payload, claim, 'refused');
    if (!isForAccess(verified)) throw refused('typ');
    if (!isIssued(verified)) throw refused('iat');
    return payload;
  });
}

const ACCESS = /^(application\/)?(at\+)?jwt$/i;

/**
 * Whether a token gives access, by the kind in its header and the one that Keycloak writes into its claims: its ID and
 * refresh tokens are signed by the same key.
 */
const isForAccess = ({ protectedHeader: { typ = 'JWT' }, payload }: JWTVerifyResult) =>
  typeof typ === 'string' && ACCESS.test(typ) && (payload.typ === undefined || payload.typ === 'Bearer');

const isIssued = ({ payload: { iat = 0 } }: JWTVerifyResult) => iat <= Date.now() / 1_000 + SKEW;
