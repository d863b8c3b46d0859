import { GraphQLError, type ValidationRule } from 'graphql';
import { limits } from './limits.ts';
import { measuresOf } from './measures.ts';

/** Refuses documents that are deeper, or hold more aliases or directives, than anybody needs. */
export const withinLimits: ValidationRule = (context) => ({
  Document(document) {
    const measures = measuresOf(document);
    for (const measure of ['depth', 'aliases', 'directives'] as const) {
      if (measures[measure] <= limits[measure]) continue;
      context.reportError(
        new GraphQLError(`The document has ${measures[measure]} ${named[measure]}; ${limits[measure]} are allowed.`),
      );
    }
  },
});

const named = { depth: 'levels of fields', aliases: 'aliases', directives: 'directives' };
