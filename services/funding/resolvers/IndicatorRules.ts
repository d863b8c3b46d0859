import type { IndicatorRulesResolvers } from '../__generated__/resolvers.ts';
import { inWords } from '../criteria/words.ts';

export const IndicatorRules: IndicatorRulesResolvers = {
  strictInWords: ({ strict }, { language }) => inWords(JSON.parse(strict), language),
  declaredInWords: ({ declared }, { language }) => inWords(JSON.parse(declared), language),
};
