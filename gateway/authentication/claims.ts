import { isKeepable } from '@dienstweg/kit';
import type { Viewer } from '@dienstweg/protection';
import { type Role, readsFor, roles } from '@dienstweg/schema/access';
import { errors, type JWTPayload } from 'jose';
import { purposeOf } from './purpose.ts';

/** Where a token says what; a path leads into objects by dots, such as `realm_access.roles`. */
export interface ClaimPaths {
  readonly roles: string;
  readonly programmes: string;
  readonly purpose: string;
  readonly coach: string;
}

/**
 * Who asks, by a verified token and the purpose that the request names. What the token does not say is not granted;
 * what the database could not keep is refused.
 */
export function viewerOf(payload: JWTPayload, paths: ClaimPaths, purpose: string | undefined): Viewer {
  const { sub: subject } = payload;
  const programmes = textsOf(payload, paths.programmes);
  const coach = textsOf(payload, paths.coach)[0] ?? null;
  const held = textsOf(payload, paths.roles).filter((role): role is Role => Object.hasOwn(roles, role));
  const named = textsOf(payload, paths.purpose);
  const refused = (claim: string) => new errors.JWTClaimValidationFailed('unusable claim', payload, claim, 'unusable');
  if (!isSubject(subject)) throw refused('sub');
  if (!programmes.every(isKeepable)) throw refused(paths.programmes);
  if (coach !== null && !isKeepable(coach)) throw refused(paths.coach);
  return Object.freeze({
    subject,
    roles: held,
    programmes: programmes.includes('*') ? null : programmes,
    purpose: purposeOf(named, purpose),
    coach,
    purposes: purposesFor(held).filter((each) => named.length === 0 || named.includes(each)),
    expiresAt: expiryOf(payload),
  });
}

const purposesFor = (held: readonly Role[]) => [...new Set(held.flatMap((role) => readsFor[role]))];

const expiryOf = ({ exp }: JWTPayload) => (exp === undefined ? null : new Date(exp * 1_000).toISOString());

/** As OpenID Connect has it; a token may say anything, whatever its type promises. */
const LONGEST_SUBJECT = 255;

const isSubject = (sub: unknown): sub is string =>
  typeof sub === 'string' && sub !== '' && sub.length <= LONGEST_SUBJECT && sub.isWellFormed() && !/\p{Cc}/u.test(sub);

/** The texts of a claim: a list, or one text with blanks or commas in between. */
function textsOf(payload: JWTPayload, path: string): string[] {
  const claim = payload[path] ?? path.split('.').reduce<unknown>(inside, payload);
  const texts = Array.isArray(claim) ? claim : typeof claim === 'string' ? claim.split(/[\s,]+/) : [];
  return texts.filter((text): text is string => typeof text === 'string' && text !== '');
}

const inside = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
