import type { TargetIndicatorResolvers } from '../__generated__/resolvers.ts';
import { resolveRule } from '../criteria/rule.ts';

export const TargetIndicator: TargetIndicatorResolvers = {
  strict: async (indicator, { asOf }, context) => ({
    criteria: await resolveRule(context, indicator, indicator.strictRule, asOf),
  }),
  declared: async (indicator, { asOf }, context) => ({
    criteria: await resolveRule(context, indicator, indicator.declaredRule, asOf),
  }),
  rules: ({ strictRule, declaredRule }) => ({ strict: strictRule, declared: declaredRule }),
  readings: ({ id }, _, { loaders }, info) => loaders.readings.load(id, info),
};
