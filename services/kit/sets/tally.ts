import type { Viewer } from '../identity/Viewer.ts';
import { sightOf } from '../rows/Sight.ts';
import { FEW, listsEveryone } from './discretion.ts';

/**
 * A kept sum of people as a viewer may be told it: as it is where the viewer may list everyone within these programmes (null: within all),
 * else with one and two as null, since so few give someone away.
 */
export const tallyFor = <Count extends number | null>(
  viewer: Viewer,
  within: readonly string[] | null,
  count: Count,
) => (count === null || count === 0 || count > FEW || listsEveryone(sightOf(viewer), { within }) ? count : null);
