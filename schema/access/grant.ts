import { type Purpose, purposes } from './purposes.ts';
import { type Role, readsFor, roles } from './roles.ts';
import { isPersonal, type Scope, scopes } from './scopes.ts';

/** Scopes as `@access` lists them: all of one inner list are needed, any inner list will do. */
export type Rule = readonly (readonly string[])[];
export type Verdict = 'ALLOWED' | 'PURPOSE_REQUIRED' | 'DENIED';

/** What somebody with some roles may see for a purpose. */
export interface Grant {
  /** Tells grants apart. */
  readonly key: string;
  has(scope: Scope): boolean;
  judge(rule: Rule): Verdict;
}

const known = new Map<string, Grant>();
const given = new WeakMap<readonly Role[], Map<Purpose | null, Grant>>();

/**
 * What these roles may see for this purpose: of personal data what the purpose needs, and none without a purpose or for
 * one that is not the role's.
 */
export function grantOf(held: readonly Role[], purpose: Purpose | null): Grant {
  const byPurpose = given.get(held) ?? new Map<Purpose | null, Grant>();
  given.set(held, byPurpose);
  const grant = byPurpose.get(purpose) ?? made(held, purpose);
  byPurpose.set(purpose, grant);
  return grant;
}

function made(held: readonly Role[], purpose: Purpose | null): Grant {
  const inRole = new Set<string>(held.flatMap((role) => roles[role] ?? []));
  const needed = new Set<string>(purpose === null ? [] : purposes[purpose]);
  const opens = (role: Role, scope: Scope) =>
    !isPersonal(scope) || (needed.has(scope) && purpose !== null && readsFor[role].includes(purpose));
  const granted = new Set<string>(held.flatMap((role) => (roles[role] ?? []).filter((scope) => opens(role, scope))));
  const opened = Object.keys(scopes).filter((scope) => granted.has(scope));
  const key = `${opened}|${purpose === null ? [...inRole].sort() : ''}`;
  const grant = known.get(key) ?? {
    key,
    has: (scope) => granted.has(scope),
    judge(rule) {
      const met = (by: ReadonlySet<string>) => rule.some((all) => all.every((scope) => by.has(scope)));
      if (met(granted)) return 'ALLOWED';
      return purpose === null && met(inRole) ? 'PURPOSE_REQUIRED' : 'DENIED';
    },
  };
  known.set(key, grant);
  return grant;
}
