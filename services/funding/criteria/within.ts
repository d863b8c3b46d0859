import type { Criteria } from '@dienstweg/cohorts';
import type { CohortFilter } from '../__generated__/resolvers.ts';
import type { FundingContext } from '../context.ts';
import { resolveCohort } from './resolve.ts';

/** A filter read within a programme and all its parts. */
export async function resolveWithin(
  context: FundingContext,
  programme: string,
  where: CohortFilter,
  asOf: string | null | undefined,
): Promise<Criteria> {
  const tree = await context.loaders.treeBelow.load(programme);
  return resolveCohort(context, where, asOf, { within: tree ?? [] });
}
