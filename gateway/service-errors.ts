import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { isPublic, masked } from './errors.ts';
import { missingPaths } from './missing-paths.ts';
import type { SubgraphRequest } from './subgraphs.ts';

/** What a client gets of an error of a service: it always names the field it cost, and the service. */
export function passedOn(
  error: GraphQLFormattedError,
  request: SubgraphRequest,
  service: string,
  logger: Logger,
): GraphQLFormattedError[] {
  const { message, extensions } = error;
  const paths = error.path ? [error.path] : missingPaths(request);
  if (extensions?.code === 'SERVICE_UNAVAILABLE') return paths.map((path) => unavailable(service, path));
  if (isPublic(error)) return paths.map((path) => ({ message, path, extensions: { ...extensions, service } }));
  if (extensions?.code !== masked.extensions.code) {
    logger.error({ requestId: request.requestId, service, error }, 'unexpected error of a service');
  }
  return paths.map((path) => ({ ...masked, path }));
}

export const unavailable = (service: string, path: readonly (string | number)[]): GraphQLFormattedError => ({
  message: `The ${service} service does not answer.`,
  path,
  extensions: { code: 'SUBGRAPH_UNAVAILABLE', service },
});
