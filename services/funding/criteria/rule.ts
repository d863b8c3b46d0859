import type { Criteria } from '@dienstweg/kit';
import type { CohortFilter } from '../__generated__/resolvers.ts';
import type { FundingContext } from '../context.ts';
import { resolveWithin } from './within.ts';

/** A stored rule of an indicator, read within the programme whose agreement it belongs to. */
export async function resolveRule(
  context: FundingContext,
  agreement: string,
  rule: string,
  asOf: string | null | undefined,
): Promise<Criteria> {
  const found = await context.loaders.programmeOfAgreement.load(agreement);
  if (!found) throw new Error(`Agreement ${agreement} is gone.`);
  return resolveWithin(context, found.programme, JSON.parse(rule) as CohortFilter, asOf);
}
