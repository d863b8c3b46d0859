import { MASKED } from '@dienstweg/kit';
import type { GraphQLFormattedError } from 'graphql';

const publicCodes = new Set<unknown>([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'UNAUTHORIZED_FIELD_OR_TYPE',
  'PURPOSE_REQUIRED',
  'NOT_FOUND',
  'CONFLICT',
  'BAD_USER_INPUT',
  'UNAVAILABLE',
  'COST_LIMIT_EXCEEDED',
]);

/** Whether what a service or the execution says of an error may leave the gateway. */
export const isPublic = ({ extensions }: GraphQLFormattedError) => publicCodes.has(extensions?.code);

export const isMasked = ({ extensions }: GraphQLFormattedError) => extensions?.code === MASKED.extensions.code;
