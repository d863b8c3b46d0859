import { countsInParts } from '@dienstweg/cohorts';
import type { Viewer } from '@dienstweg/protection';
import type { FundingContext } from '../context.ts';

interface Asking {
  readonly viewer: Viewer;
  readonly loaders: Pick<FundingContext['loaders'], 'treeBelow'>;
}

/**
 * The programmes, with all their parts, of somebody who is told numbers without seeing people; undefined for anybody
 * else.
 */
export async function coveredBy({ viewer, loaders }: Asking): Promise<readonly string[] | undefined> {
  if (viewer.programmes === null || !countsInParts(viewer)) return undefined;
  const trees = await Promise.all(viewer.programmes.map((id) => loaders.treeBelow.load(id)));
  return trees.flatMap((tree) => tree ?? []);
}
