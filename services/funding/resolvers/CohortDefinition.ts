import type { CohortDefinitionResolvers } from '../__generated__/resolvers.ts';
import { parseFilter, stored } from '../criteria/stored-filter.ts';
import { inWords } from '../criteria/words.ts';

export const CohortDefinition: CohortDefinitionResolvers = {
  inWords: ({ json }, { language }, context, { schema }) =>
    inWords(
      stored(() => parseFilter(json, schema)),
      language ?? context.language,
    ),
};
