import type { ApolloServerOptions } from '@apollo/server';
import { type Config, MOST_ERRORS } from '@dienstweg/kit';
import type { RequestContext } from '../http/endpoint.ts';
import { keepLegacyStatus } from '../http/legacy-status.ts';
import { charging } from './charging.ts';
import { isDeveloper } from './developers.ts';
import { knownKinds } from './known-kinds.ts';
import { limits } from './limits.ts';
import { parsedDocuments } from './parsed-documents.ts';
import type { Price } from './prices.ts';
import { introspectionDisabled } from './refusals.ts';
import { asksForSchema, withoutSuggestion } from './schema-secrecy.ts';
import { withinLimits } from './within-limits.ts';

/** No page can send these to a foreign origin before a browser has asked whether it may. */
const ASKED_FIRST = ['apollo-require-preflight', 'x-apollo-operation-name', 'authorization'];

/** What stands before the graph: how large a document may be, what it may cost, and who may read the schema. */
export function door({ costPerMinute }: Config, prices: () => ReadonlyMap<string, Price>) {
  const { charge, discharge } = charging(costPerMinute, prices);
  return {
    csrfPrevention: { requestHeaders: ASKED_FIRST },
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    documentStore: parsedDocuments(),
    parseOptions: { maxTokens: limits.tokens },
    maxRecursiveSelections: limits.selections,
    validationOptions: { maxErrors: MOST_ERRORS },
    validationRules: [knownKinds, withinLimits],
    plugins: [
      {
        async requestDidStart() {
          return {
            async didResolveOperation(request) {
              if (asksForSchema(request.document) && !isDeveloper(request.contextValue)) throw introspectionDisabled();
              charge(request);
            },
            async willSendResponse(request) {
              discharge(request);
              const { contextValue, response } = request;
              if (response.body.kind !== 'single' || !response.body.singleResult.errors) return;
              const { singleResult } = response.body;
              if (!isDeveloper(contextValue)) singleResult.errors = singleResult.errors?.map(withoutSuggestion);
              keepLegacyStatus(request);
            },
          };
        },
      },
    ],
  } satisfies Partial<ApolloServerOptions<RequestContext>>;
}
