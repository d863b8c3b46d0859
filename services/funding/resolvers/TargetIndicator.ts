import type { TargetIndicatorResolvers } from '../__generated__/resolvers.ts';
import { resolveRule } from '../criteria/rule.ts';

export const TargetIndicator: TargetIndicatorResolvers = {
  strict: async ({ agreementId, strictRule }, { asOf }, context) => ({
    criteria: await resolveRule(context, agreementId, strictRule, asOf),
  }),
  declared: async ({ agreementId, declaredRule }, { asOf }, context) => ({
    criteria: await resolveRule(context, agreementId, declaredRule, asOf),
  }),
  rules: ({ strictRule, declaredRule }) => ({ strict: strictRule, declared: declaredRule }),
  readings: ({ id }, _, { loaders }, info) => loaders.readings.load(id, info),
};
