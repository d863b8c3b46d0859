import type { TargetAgreementResolvers } from '../__generated__/resolvers.ts';

export const TargetAgreement: TargetAgreementResolvers = {
  indicators: ({ id }, _, { loaders }, info) => loaders.indicators.load(id, info),
};
