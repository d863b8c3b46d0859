import type { Criteria } from '@dienstweg/kit';
import type { CohortFilter } from '../__generated__/resolvers.ts';
import type { FundingContext } from '../context.ts';
import { resolveCohort } from './resolve.ts';

/** A filter read within a programme and all its parts. */
export async function resolveWithin(
  { db, loaders }: FundingContext,
  programme: string,
  where: CohortFilter,
  asOf: string | null | undefined,
): Promise<Criteria> {
  const tree = await loaders.treeBelow.load(programme);
  return resolveCohort(db, where, asOf, tree?.ids ?? []);
}
