import { hash, type KeyObject, randomBytes, sign, verify } from 'node:crypto';
import { unauthenticated } from '../errors.ts';
import type { CountsTold } from '../sets/discretion.ts';
import type { Introduction } from './Introduction.ts';
import { Remembered } from './Remembered.ts';
import type { Viewer } from './Viewer.ts';

/** How long an introduction is valid, and how far a gateway's clock may be ahead of a service's: a minute in all, in seconds. */
const LIFETIME = 55;
const SKEW = 5;
const REMEMBERED = 1_000;
/** For so many turns of the event loop a request waits for others to be signed with; where nobody else asks, they pass at once. */
const TURNS = 8;
/** The most requests under one signature: their hashes travel with each. */
const TOGETHER = 32;

const after = (turns: number, work: () => void): unknown =>
  setImmediate(turns > 1 ? () => after(turns - 1, work) : work);
const encoded = (text: string) => Buffer.from(text).toString('base64url');
const decoded = (text: string) => Buffer.from(text, 'base64url').toString();
const hashed = (text: string) => hash('sha256', text, 'base64url');
const HEADER = encoded('{"alg":"EdDSA","typ":"JWT"}');

interface Claims {
  readonly iat: number;
  readonly exp: number;
  /** The services that this is for, each by the hash of a secret that it alone is sent. */
  readonly aud: Readonly<Record<string, string>>;
  /** The requests that are introduced, each by the hash of what is said of it. */
  readonly requests: readonly string[];
}

/** Finds the token of one request for a service. */
export type TokenFor = (service: string) => string;

interface Waiting {
  readonly content: string;
  readonly resolve: (tokenFor: TokenFor) => void;
}

/**
 * Signs introductions with the gateway's Ed25519 key: a JWS in compact form with this one header; behind it a secret for the service
 * that the token is for, so that no service can show its token to another; and behind that what is said of the request. Requests of
 * a few turns of the event loop are signed together, because a signature costs more CPU than all else that a small request takes of the
 * gateway. Node's own synchronous functions sign and verify: a library on WebCrypto takes several times their CPU.
 */
export function introducer(key: KeyObject, services: readonly string[]) {
  let gathered: Waiting[] = [];
  const signAll = () => {
    const waiting = gathered;
    gathered = [];
    for (let at = 0; at < waiting.length; at += TOGETHER) introduce(waiting.slice(at, at + TOGETHER));
  };
  function introduce(together: readonly Waiting[]) {
    const secrets = new Map(services.map((service) => [service, randomBytes(16).toString('base64url')]));
    const aud = Object.fromEntries(Array.from(secrets, ([service, secret]) => [service, hashed(secret)]));
    const iat = Date.now() / 1_000;
    const claims: Claims = { iat, exp: iat + LIFETIME, aud, requests: together.map(({ content }) => hashed(content)) };
    const payload = `${HEADER}.${encoded(JSON.stringify(claims))}`;
    const signed = `${payload}.${sign(null, Buffer.from(payload), key).toString('base64url')}`;
    for (const { content, resolve } of together) resolve((service) => `${signed}.${secrets.get(service)}.${content}`);
  }
  return (introduction: Introduction): Promise<TokenFor> =>
    new Promise((resolve) => {
      if (gathered.push({ content: contentOf(introduction), resolve }) === 1) after(TURNS, signAll);
    });
}

const texts = new WeakMap<Viewer, string>();

/** What is said of a request: its id, what it may be told of numbers of people, and who asks. */
function contentOf({ requestId, counts, viewer }: Introduction): string {
  const text = texts.get(viewer) ?? encoded(JSON.stringify(viewer));
  texts.set(viewer, text);
  return `${encoded(requestId)}.${counts}.${text}`;
}

/** Claims whose signature was verified, with the text that was signed and what was said of which of their requests. */
interface Verified extends Claims {
  readonly payload: string;
  /** The secrets that were shown, by the service. */
  readonly shown: Map<string, string>;
  readonly introductions: Map<string, Introduction>;
}

/** By the key, and there by the signature: the services of one process verify a signature once. */
const verified = new WeakMap<KeyObject, Remembered<Verified>>();
/** The viewers of one process, by their texts: what is worked out about a viewer is worked out once. */
const viewers = new Remembered<Viewer>(REMEMBERED);

/**
 * Reads introductions to one service, and throws UNAUTHENTICATED for whatever is not one: signed by the gateway's key, for this
 * service, and less than a minute ago. Without a key nobody is let in. A signature that comes again is not verified again.
 */
export function doorOf(service: string, key: KeyObject | undefined): (token: string | undefined) => Introduction {
  const known = (key && verified.get(key)) ?? new Remembered<Verified>(REMEMBERED);
  if (key) verified.set(key, known);
  return (token = '') => {
    const [header, payload = '', signature = '', secret = '', ...content] = token.split('.');
    const claims = header === HEADER ? claimsOf(payload, signature) : undefined;
    const introduction =
      claims && isFor(service, claims, secret) && isTimely(claims)
        ? introductionIn(claims, content.join('.'))
        : undefined;
    if (!introduction) throw unauthenticated('Services answer the gateway only.');
    return introduction;
  };

  function claimsOf(payload: string, signature: string): Verified | undefined {
    const seen = known.get(signature);
    if (seen?.payload === payload) return seen;
    const claims = key && verifiedIn(payload, signature, key);
    if (claims) known.set(signature, claims);
    return claims;
  }
}

function verifiedIn(payload: string, signature: string, key: KeyObject): Verified | undefined {
  const genuine = verify(null, Buffer.from(`${HEADER}.${payload}`), key, Buffer.from(signature, 'base64url'));
  if (!genuine) return undefined;
  const claims: Claims = JSON.parse(decoded(payload));
  return { ...claims, payload, shown: new Map(), introductions: new Map() };
}

/** Whether the token was made for the service, which then knows the secret again. */
function isFor(service: string, { aud, shown }: Verified, secret: string): boolean {
  if (shown.get(service) === secret) return true;
  const isSecret = aud[service] === hashed(secret);
  if (isSecret) shown.set(service, secret);
  return isSecret;
}

function introductionIn({ requests, introductions }: Verified, content: string): Introduction | undefined {
  const known = introductions.get(content);
  if (known || !requests.includes(hashed(content))) return known;
  const [requestId = '', counts = '', text = ''] = content.split('.');
  const viewer: Viewer = viewers.get(text) ?? JSON.parse(decoded(text));
  viewers.set(text, viewer);
  const introduction = { requestId: decoded(requestId), counts: counts as CountsTold, viewer };
  introductions.set(content, introduction);
  return introduction;
}

function isTimely({ iat, exp }: Claims): boolean {
  const now = Date.now() / 1_000;
  return iat - SKEW <= now && now < exp && exp - iat <= LIFETIME;
}
