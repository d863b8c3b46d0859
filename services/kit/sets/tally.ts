import type { Scope } from '@dienstweg/schema/access';
import type { Viewer } from '../identity/Viewer.ts';
import { sightOf } from '../rows/Sight.ts';
import { FEW, listsEveryone, reads } from './discretion.ts';
import { paidFor } from './range.ts';

/**
 * A kept sum of people as a viewer may be told it: as it is where the viewer may list everyone within these programmes (null: within all)
 * and read of each what the sum is about (`scopes`), else with one and two as null, since so few give someone away. Null for whoever pays, unless for all of these programmes.
 */
export function tallyFor<Count extends number | null>(
  viewer: Viewer,
  within: readonly string[] | null,
  count: Count,
  scopes: readonly Scope[],
): Count | null {
  const paid = paidFor(viewer, 'tallies:read');
  if (paid && !within?.every((id) => paid.includes(id))) return null;
  if (count === null || count === 0 || count > FEW) return count;
  return reads(viewer, scopes) && listsEveryone(sightOf(viewer), { within }) ? count : null;
}
