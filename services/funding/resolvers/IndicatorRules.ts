import type { IndicatorRulesResolvers } from '../__generated__/resolvers.ts';

export const IndicatorRules: IndicatorRulesResolvers = {
  strict: ({ strict }) => ({ json: strict }),
  declared: ({ declared }) => ({ json: declared }),
};
