import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { type JWTPayload, jwtVerify, SignJWT } from 'jose';
import { rememberingTokens } from './remembering-tokens.ts';
import type { CallerIdentity, Viewer } from './Viewer.ts';

/** The audience of tokens that a service brings back when it asks the graph in turn. */
export const GATEWAY = 'gateway';

/** What of a caller is signed: it stays the same over many requests. */
type Claims = Pick<CallerIdentity, 'viewer' | 'published'>;

/** How long a token is valid, and how far the clocks of two machines may differ, in seconds. */
const LIFETIME = 60;
const SKEW = 5;
/** A token is sent for half of its life, so that it still lives when it arrives, in milliseconds. */
const RENEWED = 30_000;

/** The key of the tokens for one audience: who is given this one cannot make tokens for another. */
export const callerKeyOf = (secret: string, audience: string): KeyObject =>
  createSecretKey(Buffer.from(hkdfSync('sha256', secret, '', audience, 32)));

interface Signed {
  readonly token: Promise<string>;
  readonly at: number;
}

/**
 * Signs who asks, for one audience. A token is sent with all requests of the same caller until it is renewed: signing
 * takes 50 µs.
 */
export function callerSigner(audience: string, key: KeyObject): (caller: Claims) => Promise<string> {
  const signed = [new WeakMap<Viewer, Signed>(), new WeakMap<Viewer, Signed>()] as const;
  return ({ viewer, published }) => {
    const ofViewers = signed[published ? 1 : 0];
    const known = ofViewers.get(viewer);
    const now = Date.now();
    if (known && Math.abs(now - known.at) < RENEWED) return known.token;
    const token = new SignJWT({ viewer, published })
      .setProtectedHeader({ alg: 'HS256' })
      .setAudience(audience)
      .setIssuedAt()
      .setExpirationTime(`${LIFETIME}s`)
      .sign(key);
    ofViewers.set(viewer, { token, at: now });
    return token;
  };
}

/** Reads who asks from a token for this audience; rejects, as jose does, for whatever is none. */
export function callerVerifier(audience: string, key: KeyObject): (token: string) => Promise<Claims> {
  const rules = {
    audience,
    algorithms: ['HS256'],
    maxTokenAge: LIFETIME,
    clockTolerance: SKEW,
    requiredClaims: ['exp'],
  };
  return rememberingTokens(async (token) => (await jwtVerify<Claims & JWTPayload>(token, key, rules)).payload);
}
