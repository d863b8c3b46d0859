import { byId } from '@dienstweg/kit';
import type { TargetAgreementResolvers } from '../__generated__/resolvers.ts';

export const TargetAgreement: TargetAgreementResolvers = {
  indicators: byId((loaders) => loaders.indicators),
};
