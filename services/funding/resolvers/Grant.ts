import { today } from '@dienstweg/kit';
import type { GrantResolvers } from '../__generated__/resolvers.ts';
import { shareElapsed } from '../periods.ts';

export const Grant: GrantResolvers = {
  elapsed: ({ fromOn, untilOn }, { asOf }) => shareElapsed(fromOn, untilOn, asOf ?? today()),
  budgetLines: ({ id }, _, { loaders }, info) => loaders.budgetLines.load(id, info),
  expenditures: ({ id }, page, { loaders }, info) => loaders.expenditures.load(id, page, info),
  paymentClaims: ({ id }, _, { loaders }, info) => loaders.paymentClaims.load(id, info),
  proofsOfUse: ({ id }, _, { loaders }, info) => loaders.proofsOfUse.load(id, info),
};
