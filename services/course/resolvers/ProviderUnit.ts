import { byId } from '@dienstweg/kit';
import type { ProviderUnitResolvers } from '../__generated__/resolvers.ts';

export const ProviderUnit: ProviderUnitResolvers = {
  certifications: byId((loaders) => loaders.certificationsOfProviderUnit),
};
