import { roles, type Scope } from '@dienstweg/schema/access';
import { forbidden } from '../errors.ts';
import type { Viewer } from '../identity/Viewer.ts';
import { sightOf } from '../rows/Sight.ts';

/**
 * Ids within which a cohort is counted for a viewer; null for everywhere. Who pays for programmes counts in these, and nowhere else:
 * FORBIDDEN where a cohort is within others, or names others only. Who sees people of some programmes counts in these where the cohort names no others.
 */
export function countedWithin(
  viewer: Viewer,
  within: readonly string[] | null,
  named: readonly string[] = [],
): readonly string[] | null {
  const own = paidFor(viewer, 'counts:read');
  const foreign = own && (within ?? onlyForeign(named, own)).find((id) => !own.includes(id));
  if (foreign) throw forbidden(`${foreign}: you count people of your own programmes only.`);
  return within ?? own ?? seenOnly(viewer, named);
}

/** Ids of the programmes to which a viewer is held who is told numbers by a scope for paying only; null for whoever has it by another role too, or pays for all. */
export function paidFor({ roles: held, programmes }: Viewer, scope: Scope): readonly string[] | null {
  const telling = held.filter((role) => (roles[role] as readonly string[]).includes(scope));
  return telling.length > 0 && telling.every((role) => role === 'funding-officer') ? programmes : null;
}

const onlyForeign = (named: readonly string[], own: readonly string[]) =>
  named.some((id) => own.includes(id)) ? [] : named;

function seenOnly(viewer: Viewer, named: readonly string[]): readonly string[] | null {
  const { programmes } = sightOf(viewer);
  return programmes?.length && named.every((id) => programmes.includes(id)) ? programmes : null;
}
