import type { GrantResolvers } from '../__generated__/resolvers.ts';

export const Grant: GrantResolvers = {
  budgetLines: ({ id }, _, { loaders }, info) => loaders.budgetLines.load(id, info),
  expenditures: ({ id }, page, { loaders }, info) => loaders.expenditures.load(id, page, info),
  paymentClaims: ({ id }, _, { loaders }, info) => loaders.paymentClaims.load(id, info),
  proofsOfUse: ({ id }, _, { loaders }, info) => loaders.proofsOfUse.load(id, info),
};
