import { today } from '@dienstweg/kit';
import type { FunderCostResolvers } from '../__generated__/resolvers.ts';
import { type FundingContext, grantsOf } from '../context.ts';
import { resolveWithin } from '../criteria/resolve.ts';
import { type FunderCost as Cost, ownMoney } from '../money.ts';

export const FunderCost: FunderCostResolvers = {
  awarded: async (cost, { asOf }, context) => (await moneyOf(cost, asOf, context))?.awarded ?? null,
  spent: async (cost, { asOf }, context) => (await moneyOf(cost, asOf, context))?.spent ?? null,
  spentMissing: async (cost, { asOf }, context) => ((await moneyOf(cost, asOf, context)) ? null : 'UNKNOWN'),
  cohort: async ({ funderId, programme }, { where, asOf }, context) => ({
    criteria: { ...(await resolveWithin(context, programme.id, where ?? {}, asOf)), paidBy: funderId },
  }),
};

async function moneyOf({ funderId, programme }: Cost, asOf: string | null | undefined, { loaders }: FundingContext) {
  const tree = (await loaders.treeBelow.load(programme.id)) ?? [];
  return ownMoney(funderId, await grantsOf(tree, asOf ?? today(), loaders));
}
