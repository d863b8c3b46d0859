import type { FundingLineResolvers } from '../__generated__/resolvers.ts';

export const FundingLine: FundingLineResolvers = {
  grants: ({ id }, _, { loaders }, info) => loaders.grantsOfFundingLine.load(id, info),
};
