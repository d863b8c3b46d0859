import type { CohortResolvers } from '../__generated__/resolvers.ts';

export const Cohort: CohortResolvers = {
  spent: async ({ criteria: { within, asOf } }, _, { loaders }) => {
    const sums = await Promise.all((within ?? []).map((id) => loaders.spentInProgrammeBy.load(id, asOf)));
    return sums.reduce<number | null>((all, sum) => (sum === null ? all : (all ?? 0) + sum), null);
  },
};
