import { needs } from '@dienstweg/kit';
import type { IndicatorRulesResolvers } from '../__generated__/resolvers.ts';

export const IndicatorRules: IndicatorRulesResolvers = {
  strict: needs(['strict'], ({ strict }) => ({ json: strict })),
  declared: needs(['declared'], ({ declared }) => ({ json: declared })),
};
