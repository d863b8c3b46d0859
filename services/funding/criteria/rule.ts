import type { Criteria } from '@dienstweg/kit';
import { coerceInputValue, type GraphQLInputType, type GraphQLResolveInfo } from 'graphql';
import type { CohortFilter } from '../__generated__/resolvers.ts';
import type { FundingContext } from '../context.ts';
import type { TargetIndicator } from '../entities/TargetIndicator.ts';
import { resolveWithin } from './within.ts';

/** What an indicator says of every rule of it. */
export const TERMS = ['agreementId', 'operator', 'target', 'dueOn'] as const;
type Terms = Pick<TargetIndicator, (typeof TERMS)[number]>;

/** A stored rule of an indicator, read within the programme whose agreement it belongs to and counted for its target. */
export async function resolveRule(
  context: FundingContext,
  { agreementId, operator, target: value, dueOn: due }: Terms,
  rule: string,
  asOf: string | null | undefined,
  { schema }: GraphQLResolveInfo,
): Promise<Criteria> {
  const agreement = await context.loaders.termOfAgreement.load(agreementId);
  if (!agreement) throw new Error(`Agreement ${agreementId} is gone.`);
  const criteria = await resolveWithin(context, agreement.programme, filterIn(rule, schema), asOf);
  return { ...criteria, target: { operator, value, from: agreement.from, due } };
}

/** What a stored rule asks for. Throws where it is no filter: a word that nobody knows must not count everyone. */
const filterIn = (rule: string, schema: GraphQLResolveInfo['schema']) =>
  coerceInputValue(JSON.parse(rule), schema.getType('CohortFilter') as GraphQLInputType) as CohortFilter;
