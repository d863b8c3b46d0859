import type { OverlapResolvers } from '../__generated__/resolvers.ts';

export const Overlap: OverlapResolvers = {
  earlier: ({ earlierId }, _, { loaders }, info) => loaders.participation.load(earlierId, info),
  later: ({ laterId }, _, { loaders }, info) => loaders.participation.load(laterId, info),
  period: ({ period }) => period,
  days: ({ days }) => days,
  firstProgramme: ({ firstProgrammeId: id }) => ({ id }),
  secondProgramme: ({ secondProgrammeId: id }) => ({ id }),
};
