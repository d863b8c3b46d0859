import type { ApolloServerPlugin } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import type { RequestContext } from './endpoint.ts';

const publicCodes = new Set<unknown>([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'UNAUTHORIZED_FIELD_OR_TYPE',
  'PURPOSE_REQUIRED',
  'NOT_FOUND',
  'CONFLICT',
  'BAD_USER_INPUT',
  'SUBGRAPH_UNAVAILABLE',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'INTROSPECTION_DISABLED',
  'COST_LIMIT_EXCEEDED',
  'BUDGET_EXHAUSTED',
  'OVERLOADED',
]);

export const isPublic = (error: GraphQLFormattedError) => publicCodes.has(error.extensions?.code);

export const masked = { message: 'Internal server error', extensions: { code: 'INTERNAL_SERVER_ERROR' } };

/** What leaves the gateway: public errors as they are, anything else masked. */
export function formatError({ message, path, locations, extensions }: GraphQLFormattedError): GraphQLFormattedError {
  const { serviceName, ...rest } = extensions ?? {};
  if (!isPublic({ message, extensions })) return { ...masked, path };
  return { message, locations, path, extensions: rest };
}

/** Logs every error that nobody foresaw once, under the id that the client got in the answer. */
export function errorLog(logger: Logger): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async didEncounterErrors({ errors, contextValue: { requestId } }) {
          for (const error of errors) {
            const known = isPublic(error) || error.extensions?.code === masked.extensions.code;
            if (!known) logger.error({ requestId, err: unwrapResolverError(error) }, 'unexpected error');
          }
        },
      };
    },
  };
}
