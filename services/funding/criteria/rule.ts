import type { Criteria } from '@dienstweg/cohorts';
import type { GraphQLResolveInfo } from 'graphql';
import type { FundingContext } from '../context.ts';
import type { TargetIndicator } from '../tables/TargetIndicator.ts';
import { resolveWithin } from './resolve.ts';
import { parseFilter, stored } from './stored-filter.ts';

/** What an indicator says of every rule of it. */
export const TERMS = ['agreementId', 'operator', 'target', 'dueOn'] as const;
type Terms = Pick<TargetIndicator, (typeof TERMS)[number]>;

/** A stored rule of an indicator, read within the programme whose agreement it belongs to, and with its target. */
export async function resolveRule(
  context: FundingContext,
  { agreementId, operator, target: value, dueOn: due }: Terms,
  rule: string,
  asOf: string | null | undefined,
  { schema }: GraphQLResolveInfo,
): Promise<Criteria> {
  const filter = stored(() => parseFilter(rule, schema));
  const agreement = await context.loaders.termOfAgreement.load(agreementId);
  if (!agreement) throw new Error(`Agreement ${agreementId} is gone.`);
  const criteria = await resolveWithin(context, agreement.programme, filter, asOf);
  return { ...criteria, target: { operator, value, from: agreement.from, due } };
}

/** The rules of an indicator in one of their versions, which the database keeps for good. */
export async function rulesOf(
  { loaders }: FundingContext,
  indicator: string,
  version: number,
  info: GraphQLResolveInfo,
) {
  const found = await loaders.indicatorRules.load(`${indicator}.${version}`, info);
  if (!found) throw new Error(`Version ${version} of the rules of ${indicator} is gone.`);
  return found;
}
