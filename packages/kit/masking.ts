import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { DomainError } from './errors.ts';

/** What a client is told of whatever was not meant for it. */
export const MASKED = { message: 'Internal server error', extensions: { code: 'INTERNAL_SERVER_ERROR' } };

/** What a client may see of the errors of one request. What was not meant for it is logged, once each, and masked. */
export function maskErrors(
  errors: readonly GraphQLError[],
  requestId: string,
  logger: Logger,
  aliased: () => ReadonlyMap<string | number, string> = () => new Map(),
): GraphQLFormattedError[] {
  const logged = new Set<unknown>();
  return errors.map((error) => {
    if (error.path === undefined) return { message: fullMessage(error), extensions: { code: 'BAD_USER_INPUT' } };
    const origin = error.originalError ?? error;
    const meant = origin instanceof DomainError;
    const cause = meant ? origin.cause : origin;
    if (cause !== undefined && !logged.has(cause)) {
      logged.add(cause);
      const path = error.path.map((step) => aliased().get(step) ?? step);
      logger.error({ requestId, path, err: cause }, 'request failed');
    }
    return meant
      ? { message: error.message, path: error.path, extensions: error.extensions }
      : { ...MASKED, path: error.path };
  });
}

/** The compiler keeps what a scalar says of a wrong variable out of its message. */
const fullMessage = ({ message, originalError }: GraphQLError) =>
  originalError instanceof GraphQLError ? `${message} ${originalError.message}` : message;
