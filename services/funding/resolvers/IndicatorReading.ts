import { tallyFor } from '@dienstweg/kit';
import type { IndicatorReadingResolvers } from '../__generated__/resolvers.ts';
import { rulesOf } from '../criteria/versions.ts';

export const IndicatorReading: IndicatorReadingResolvers = {
  strict: ({ strict }, _, { viewer }) => tallyFor(viewer, null, strict),
  declared: ({ declared }, _, { viewer }) => tallyFor(viewer, null, declared),
  supersededBy: async ({ id }, _, { loaders }, info) => {
    const successor = await loaders.successorOfReading.load(id);
    return successor && loaders.reading.load(successor.id, info);
  },
  rules: ({ indicatorId, version }, _, context, info) => rulesOf(context, indicatorId, version, info),
};
