import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { CodedError, masked } from './errors.ts';
import type { Caller } from './guard.ts';
import { ofLibrary } from './library-errors.ts';

/** What a client may see of the errors of one request. What was not meant for it is logged, once each, and masked. */
export function maskErrors(
  errors: readonly GraphQLError[],
  { requestId, language }: Caller,
  logger: Logger,
  aliased: () => ReadonlyMap<string | number, string> = () => new Map(),
): GraphQLFormattedError[] {
  const logged = new Set<unknown>();
  const seen = errors.map((error) => {
    if (error.path === undefined) return ofLibrary(error, 'BAD_USER_INPUT', language);
    const origin = error.originalError ?? error;
    const meant = origin instanceof CodedError;
    const cause = meant ? origin.cause : origin;
    if (cause !== undefined && !logged.has(cause)) {
      logged.add(cause);
      const path = error.path.map((step) => aliased().get(step) ?? step);
      logger.error({ requestId, path, err: cause }, 'request failed');
    }
    return { ...(meant ? origin : masked()).in(language), path: error.path };
  });
  return eachOnce(seen);
}

/** The errors without those that another object has at the same field: one note says it of all of them. */
export function eachOnce(errors: readonly GraphQLFormattedError[]): GraphQLFormattedError[] {
  const first = new Map<string, GraphQLFormattedError>();
  for (const error of errors) {
    const { message, locations, path, extensions } = error;
    const field = path?.filter((step) => typeof step === 'string');
    const key = JSON.stringify([message, locations, field, extensions?.code]);
    if (!first.has(key)) first.set(key, error);
  }
  return [...first.values()];
}
