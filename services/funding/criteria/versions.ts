import type { GraphQLResolveInfo } from 'graphql';
import type { FundingContext } from '../context.ts';

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
