import { byId, needs, today } from '@dienstweg/kit';
import type { FunderResolvers } from '../__generated__/resolvers.ts';
import type { FundingContext } from '../context.ts';
import { ownMoney } from '../money.ts';

export const Funder: FunderResolvers = {
  fundingLines: byId((loaders) => loaders.fundingLines),
  programmes: needs(['id'], ({ id }, filter, { loaders }, info) => loaders.programmesOfFunder.load(id, info, filter)),
  costs: needs(['id'], async ({ id: funderId }, filter, { loaders }, info) => {
    const programmes = await loaders.programmesOfFunder.load(funderId, info, filter);
    return programmes.map((programme) => ({ funderId, programme }));
  }),
  awarded: needs(['id'], async ({ id }, { asOf }, context) => (await moneyOf(id, asOf, context))?.awarded ?? null),
  spent: needs(['id'], async ({ id }, { asOf }, context) => (await moneyOf(id, asOf, context))?.spent ?? null),
};

const moneyOf = async (id: string, asOf: string | null | undefined, { loaders }: FundingContext) =>
  ownMoney(id, (await loaders.grantsOfFunderOnDay.load(id, asOf ?? today())) ?? []);
