import type { OverlapResolvers } from '../__generated__/resolvers.ts';
import { paidTwice } from '../double-funding.ts';

export const Overlap: OverlapResolvers = {
  firstProgramme: ({ firstProgramme }, _, { loaders }, info) => loaders.programme.load(firstProgramme.id, info),
  secondProgramme: ({ secondProgramme }, _, { loaders }, info) => loaders.programme.load(secondProgramme.id, info),
  doubleFunding: async ({ firstProgramme, secondProgramme, period }, _, { loaders }) => {
    const [some, others] = await Promise.all(
      [firstProgramme, secondProgramme].map(({ id }) => loaders.paidDaysOfProgramme.load(id)),
    );
    return paidTwice(period, some ?? [], others ?? []);
  },
};
