import type { ProviderUnitResolvers } from '../__generated__/resolvers.ts';

export const ProviderUnit: ProviderUnitResolvers = {
  certifications: ({ id }, _, { loaders }, info) => loaders.certificationsOfProviderUnit.load(id, info),
};
