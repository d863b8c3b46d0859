import { byId, needs } from '@dienstweg/kit';
import type { TargetIndicatorResolvers } from '../__generated__/resolvers.ts';
import { resolveRule, rulesOf, TERMS } from '../criteria/rule.ts';

export const TargetIndicator: TargetIndicatorResolvers = {
  strict: needs([...TERMS, 'strictRule'], async (indicator, { asOf }, context, info) => ({
    criteria: await resolveRule(context, indicator, indicator.strictRule, asOf, info),
  })),
  declared: needs([...TERMS, 'declaredRule'], async (indicator, { asOf }, context, info) => ({
    criteria: await resolveRule(context, indicator, indicator.declaredRule, asOf, info),
  })),
  progress: needs([...TERMS, 'strictRule', 'declaredRule'], async (indicator, { asOf, rule }, context, info) => {
    const counted = rule === 'STRICT' ? indicator.strictRule : indicator.declaredRule;
    return { criteria: await resolveRule(context, indicator, counted, asOf, info) };
  }),
  rules: needs(['id', 'version'], ({ id, version }, _, context, info) => rulesOf(context, id, version, info)),
  versions: byId((loaders) => loaders.rulesOfIndicator),
  readings: needs(['id'], ({ id }, page, { loaders }, info) => loaders.readings.load(id, page, info)),
};
