import type { Criteria } from '@dienstweg/kit';
import type { CohortFilter } from '../__generated__/resolvers.ts';
import type { FundingContext } from '../context.ts';
import type { TargetIndicator } from '../entities/TargetIndicator.ts';
import { resolveWithin } from './within.ts';

/** A stored rule of an indicator, read within the programme whose agreement it belongs to and counted for its target. */
export async function resolveRule(
  context: FundingContext,
  { agreementId, operator, target: value, dueOn: due }: TargetIndicator,
  rule: string,
  asOf: string | null | undefined,
): Promise<Criteria> {
  const agreement = await context.loaders.termOfAgreement.load(agreementId);
  if (!agreement) throw new Error(`Agreement ${agreementId} is gone.`);
  const criteria = await resolveWithin(context, agreement.programme, JSON.parse(rule) as CohortFilter, asOf);
  return { ...criteria, target: { operator, value, from: agreement.from, due } };
}
