import { byId, needs, once } from '@dienstweg/kit';
import type { TargetIndicatorResolvers } from '../__generated__/resolvers.ts';
import { resolveRule, rulesOf, TERMS } from '../criteria/rule.ts';
import { seriesOf } from '../criteria/series.ts';

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
  series: needs([...TERMS, 'strictRule', 'declaredRule'], (indicator, { on }, context, info) => {
    const meantBy = (rule: string) => once(() => resolveRule(context, indicator, rule, on[0], info));
    return seriesOf(on, { strict: meantBy(indicator.strictRule), declared: meantBy(indicator.declaredRule) });
  }),
  rules: needs(['id', 'version'], ({ id, version }, _, context, info) => rulesOf(context, id, version, info)),
  versions: byId((loaders) => loaders.rulesOfIndicator),
  readings: needs(['id'], ({ id }, page, { loaders }, info) => loaders.readings.load(id, page, info)),
};
