import type { CohortDefinitionResolvers } from '../__generated__/resolvers.ts';
import { inWords } from '../criteria/words.ts';

export const CohortDefinition: CohortDefinitionResolvers = {
  inWords: ({ json }, { language }) => inWords(JSON.parse(json), language),
};
