import type { KeyObject } from 'node:crypto';
import { Remembered } from '@dienstweg/kit';
import { type JWTPayload, type JWTVerifyGetKey, type JWTVerifyResult, jwtVerify } from 'jose';
import { Refused } from '../refused.ts';

/** Whose tokens are believed. Finding a key throws `Refused` where it cannot be had at the moment. */
export interface Trust {
  readonly issuer: string;
  readonly audience: string;
  readonly keys: JWTVerifyGetKey | KeyObject;
}

/** What a token says; undefined for one that is not to be believed. */
export type Verify = (token: string) => Promise<JWTPayload | undefined>;

const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA', 'Ed25519'];
/** How far the issuer's clock may differ, in seconds. */
const SKEW = 5;
/** For so long a token is believed again without another look at its signature, in milliseconds. */
const BELIEVED = 60_000;
const REMEMBERED = 1_000;

export function verifier({ issuer, audience, keys }: Trust): Verify {
  const rules = { issuer, audience, algorithms: ALGORITHMS, requiredClaims: ['sub', 'exp'], clockTolerance: SKEW };
  const believed = new Remembered<{ payload: JWTPayload; until: number }>(REMEMBERED);
  return async (token) => {
    const known = believed.get(token);
    if (known && Date.now() < known.until) return known.payload;
    believed.delete(token);
    const payload = await payloadIn(token);
    if (payload) {
      const { exp = 0 } = payload;
      believed.set(token, { payload, until: Math.min(Date.now() + BELIEVED, exp * 1_000) });
    }
    return payload;
  };

  async function payloadIn(token: string): Promise<JWTPayload | undefined> {
    try {
      const verified = await (typeof keys === 'function'
        ? jwtVerify(token, keys, rules)
        : jwtVerify(token, keys, rules));
      return isForAccess(verified) && isIssued(verified) ? verified.payload : undefined;
    } catch (error) {
      if (error instanceof Refused) throw error;
      return undefined;
    }
  }
}

const ACCESS = /^(application\/)?(at\+)?jwt$/i;

/** Whether a token gives access, by the kind in its header and the one that Keycloak writes into its claims: its ID and refresh tokens are signed by the same key. */
const isForAccess = ({ protectedHeader: { typ = 'JWT' }, payload }: JWTVerifyResult) =>
  typeof typ === 'string' && ACCESS.test(typ) && (payload.typ === undefined || payload.typ === 'Bearer');

const isIssued = ({ payload: { iat = 0 } }: JWTVerifyResult) => iat <= Date.now() / 1_000 + SKEW;
