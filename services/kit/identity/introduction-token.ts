import { hash, type KeyObject, randomBytes, sign, verify } from 'node:crypto';
import { unauthenticated } from '../errors.ts';
import type { Introduction } from './Introduction.ts';
import { Remembered } from './Remembered.ts';

/** How long an introduction is valid, and how far a gateway's clock may be ahead of a service's: a minute in all, in seconds. */
const LIFETIME = 55;
const SKEW = 5;
const REMEMBERED = 1_000;

const encoded = (text: string) => Buffer.from(text).toString('base64url');
const HEADER = encoded('{"alg":"EdDSA","typ":"JWT"}');
const hashed = (secret: string) => hash('sha256', secret, 'base64url');

interface Claims extends Introduction {
  /** The services that this is for, each by the hash of a secret that it alone is sent. */
  readonly aud: Readonly<Record<string, string>>;
  readonly iat: number;
  readonly exp: number;
}

/**
 * Signs introductions with the gateway's Ed25519 key: a JWS in compact form with this one header, and behind it a secret for the
 * service that the token is for. So one signature is enough for a request, and no service can show its token to another. Node's
 * own synchronous functions sign and verify, because a library on WebCrypto takes several times their CPU in every request.
 */
export const introducer =
  (key: KeyObject, services: readonly string[]) =>
  (introduction: Introduction, now = Date.now()): ((service: string) => string) => {
    const secrets = new Map(services.map((service) => [service, randomBytes(16).toString('base64url')]));
    const aud = Object.fromEntries(Array.from(secrets, ([service, secret]) => [service, hashed(secret)]));
    const iat = now / 1_000;
    const claims: Claims = { aud, iat, exp: iat + LIFETIME, ...introduction };
    const content = `${HEADER}.${encoded(JSON.stringify(claims))}`;
    const signed = `${content}.${sign(null, Buffer.from(content), key).toString('base64url')}`;
    return (service) => `${signed}.${secrets.get(service)}`;
  };

/** Claims that were verified, by the key; the services of one process verify the signature of a request once. */
const verified = new WeakMap<KeyObject, Remembered<Claims>>();

/**
 * Reads introductions to one service, and throws UNAUTHENTICATED for whatever is not one: signed by the gateway's key, for this
 * service, and less than a minute ago. Without a key nobody is let in. A signature that comes again is not verified again.
 */
export function doorOf(service: string, key: KeyObject | undefined): (token: string | undefined) => Introduction {
  const known = (key && verified.get(key)) ?? new Remembered<Claims>(REMEMBERED);
  if (key) verified.set(key, known);
  return (token = '') => {
    const end = token.lastIndexOf('.');
    const signed = token.slice(0, end);
    const claims = known.get(signed) ?? (key && claimsIn(signed, key));
    if (claims) known.set(signed, claims);
    if (!claims || claims.aud[service] !== hashed(token.slice(end + 1)) || !isTimely(claims)) {
      throw unauthenticated('Services answer the gateway only.');
    }
    return claims;
  };
}

function claimsIn(signed: string, key: KeyObject): Claims | undefined {
  const [header, payload = '', signature = '', ...more] = signed.split('.');
  if (header !== HEADER || more.length > 0) return undefined;
  const genuine = verify(null, Buffer.from(`${header}.${payload}`), key, Buffer.from(signature, 'base64url'));
  return genuine ? JSON.parse(Buffer.from(payload, 'base64url').toString()) : undefined;
}

function isTimely({ iat, exp }: Claims): boolean {
  const now = Date.now() / 1_000;
  return iat - SKEW <= now && now < exp && exp - iat <= LIFETIME;
}
