import { byId, requiring } from '@dienstweg/kit';
import type { TargetIndicatorResolvers } from '../__generated__/resolvers.ts';
import { resolveRule, TERMS } from '../criteria/rule.ts';
import { rulesOf } from '../criteria/versions.ts';

export const TargetIndicator: TargetIndicatorResolvers = {
  strict: requiring([...TERMS, 'strictRule'], async (indicator, { asOf }, context, info) => ({
    criteria: await resolveRule(context, indicator, indicator.strictRule, asOf, info),
  })),
  declared: requiring([...TERMS, 'declaredRule'], async (indicator, { asOf }, context, info) => ({
    criteria: await resolveRule(context, indicator, indicator.declaredRule, asOf, info),
  })),
  progress: requiring([...TERMS, 'strictRule', 'declaredRule'], async (indicator, { asOf, rule }, context, info) => {
    const counted = rule === 'STRICT' ? indicator.strictRule : indicator.declaredRule;
    return { criteria: await resolveRule(context, indicator, counted, asOf, info) };
  }),
  rules: requiring(['id', 'version'], ({ id, version }, _, context, info) => rulesOf(context, id, version, info)),
  versions: byId((loaders) => loaders.rulesOfIndicator),
  readings: requiring(['id'], ({ id }, page, { loaders }, info) => loaders.readings.load(id, page, info)),
};
