import { type Code, codes } from '@dienstweg/schema/codes';
import type { GraphQLFormattedError } from 'graphql';

const MASKED: Code = 'INTERNAL_SERVER_ERROR';

export const isMasked = ({ extensions }: GraphQLFormattedError) => extensions?.code === MASKED;

/** Whether what a service or the execution says of an error may leave the gateway. */
export const isPublic = (error: GraphQLFormattedError) =>
  Object.hasOwn(codes, String(error.extensions?.code)) && !isMasked(error);
