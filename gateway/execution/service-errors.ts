import { type Language, masked, subgraphUnavailable } from '@dienstweg/kit';
import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { isMasked, isPublic } from '../errors.ts';
import { type IsVisible, isHidden, lostPaths } from './missing-fields.ts';
import type { SubgraphRequest } from './subgraphs.ts';

interface Asked {
  /** The service that was asked. */
  service: string;
  isVisible: IsVisible;
  logger: Logger;
}

/** What a client gets of an error of a service: it always names the field it cost, and the service. */
export function passedOn(
  error: GraphQLFormattedError,
  request: SubgraphRequest,
  { service, isVisible, logger }: Asked,
): GraphQLFormattedError[] {
  const { message, extensions } = error;
  const { requestId, language } = request.context.caller;
  const paths = error.path ? [error.path] : lostPaths(request, isVisible);
  if (extensions?.code === 'UNAVAILABLE' && !extensions.service) {
    // It is the service itself that cannot answer. What only services see is missed by none but those that require it,
    // and they say so.
    if (error.path && isHidden(error.path, request, isVisible)) return [];
    return paths.map((path) => unavailable(service, path, language));
  }
  if (isPublic(error))
    return paths.map((path) => ({
      message,
      path,
      extensions: { ...extensions, service: extensions?.service ?? service },
    }));
  if (!isMasked(error)) {
    logger.error({ requestId, service, path: error.path, err: error }, 'unexpected error of a service');
  }
  return paths.map((path) => ({ ...masked().in(language), path }));
}

export const unavailable = (
  service: string,
  path: readonly (string | number)[],
  language: Language,
): GraphQLFormattedError => ({ ...subgraphUnavailable(service).in(language), path });
