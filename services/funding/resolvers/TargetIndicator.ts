import type { TargetIndicatorResolvers } from '../__generated__/resolvers.ts';
import { resolveRule } from '../criteria/rule.ts';
import { rulesOf } from '../criteria/versions.ts';

export const TargetIndicator: TargetIndicatorResolvers = {
  strict: async (indicator, { asOf }, context, info) => ({
    criteria: await resolveRule(context, indicator, indicator.strictRule, asOf, info),
  }),
  declared: async (indicator, { asOf }, context, info) => ({
    criteria: await resolveRule(context, indicator, indicator.declaredRule, asOf, info),
  }),
  progress: async (indicator, { asOf, rule }, context, info) => {
    const counted = rule === 'STRICT' ? indicator.strictRule : indicator.declaredRule;
    return { criteria: await resolveRule(context, indicator, counted, asOf, info) };
  },
  rules: (indicator, _, context, info) => rulesOf(context, indicator.id, indicator.version, info),
  versions: ({ id }, _, { loaders }, info) => loaders.rulesOfIndicator.load(id, info),
  readings: ({ id }, _, { loaders }, info) => loaders.readings.load(id, info),
};
