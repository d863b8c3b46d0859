import type { TargetIndicatorResolvers } from '../__generated__/resolvers.ts';

export const TargetIndicator: TargetIndicatorResolvers = {
  readings: ({ id }, _, { loaders }, info) => loaders.readings.load(id, info),
};
