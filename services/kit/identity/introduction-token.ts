import { type KeyObject, sign, verify } from 'node:crypto';
import { unauthenticated } from '../errors.ts';
import type { Introduction } from './Introduction.ts';
import { Remembered } from './Remembered.ts';

/** How long an introduction is valid, and how far a gateway's clock may be ahead of a service's: a minute in all, in seconds. */
const LIFETIME = 55;
const SKEW = 5;
const REMEMBERED = 1_000;

const encoded = (text: string) => Buffer.from(text).toString('base64url');
const HEADER = encoded('{"alg":"EdDSA","typ":"JWT"}');

interface Claims extends Introduction {
  /** The one service that this is for. */
  readonly aud: string;
  readonly iat: number;
  readonly exp: number;
}

/**
 * Signs introductions with the gateway's Ed25519 key: a JWS in compact form with this one header. Node's own synchronous
 * functions sign and verify it, because a library on WebCrypto takes several times their CPU in every fetch.
 */
export const introducer =
  (key: KeyObject) =>
  (service: string, introduction: Introduction, now = Date.now()): string => {
    const iat = now / 1_000;
    const claims: Claims = { aud: service, iat, exp: iat + LIFETIME, ...introduction };
    const content = `${HEADER}.${encoded(JSON.stringify(claims))}`;
    return `${content}.${sign(null, Buffer.from(content), key).toString('base64url')}`;
  };

/**
 * Reads introductions to one service, and throws UNAUTHENTICATED for whatever is not one: signed by the gateway's key, for this
 * service, and less than a minute ago. Without a key nobody is let in. A token that comes again is not verified again.
 */
export function doorOf(service: string, key: KeyObject | undefined): (token: string | undefined) => Introduction {
  const admitted = new Remembered<Claims>(REMEMBERED);
  return (token = '') => {
    const claims = admitted.get(token) ?? (key && claimsIn(token, key));
    if (claims?.aud !== service || !isTimely(claims)) throw unauthenticated('Services answer the gateway only.');
    admitted.set(token, claims);
    return claims;
  };
}

function claimsIn(token: string, key: KeyObject): Claims | undefined {
  const [header, payload = '', signature = '', ...more] = token.split('.');
  if (header !== HEADER || more.length > 0) return undefined;
  const signed = verify(null, Buffer.from(`${header}.${payload}`), key, Buffer.from(signature, 'base64url'));
  return signed ? JSON.parse(Buffer.from(payload, 'base64url').toString()) : undefined;
}

function isTimely({ iat, exp }: Claims): boolean {
  const now = Date.now() / 1_000;
  return iat - SKEW <= now && now < exp && exp - iat <= LIFETIME;
}
