import type { DoubleFundingResolvers } from '../__generated__/resolvers.ts';

export const DoubleFunding: DoubleFundingResolvers = {
  funder: async ({ funder }, _, { loaders }, info) => {
    const known = await loaders.funder.load(funder, info);
    if (!known) throw new Error(`Funder ${funder} is gone.`);
    return known;
  },
  fundingLines: async ({ lines }, _, { loaders }, info) => {
    const known = await Promise.all(lines.map((line) => loaders.fundingLine.load(line, info)));
    return known.filter((line) => line !== null);
  },
};
