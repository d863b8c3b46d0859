import type { DoubleFundingResolvers } from '../__generated__/resolvers.ts';

export const DoubleFunding: DoubleFundingResolvers = {
  fundingLine: async ({ line }, _, { loaders }, info) => {
    const known = await loaders.fundingLine.load(line, info);
    if (!known) throw new Error(`Funding line ${line} is gone.`);
    return known;
  },
};
