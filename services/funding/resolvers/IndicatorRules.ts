import { requiring } from '@dienstweg/kit';
import type { IndicatorRulesResolvers } from '../__generated__/resolvers.ts';

export const IndicatorRules: IndicatorRulesResolvers = {
  strict: requiring(['strict'], ({ strict }) => ({ json: strict })),
  declared: requiring(['declared'], ({ declared }) => ({ json: declared })),
};
