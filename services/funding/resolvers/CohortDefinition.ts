import type { CohortDefinitionResolvers } from '../__generated__/resolvers.ts';
import { definitionInWords } from '../criteria/sentence.ts';
import { parseFilter, stored } from '../criteria/stored-filter.ts';

export const CohortDefinition: CohortDefinitionResolvers = {
  inWords: ({ json }, { language }, context, info) => {
    const filter = stored(() => parseFilter(json, info.schema));
    return definitionInWords(filter, language ?? context.language, context.loaders, info);
  },
};
