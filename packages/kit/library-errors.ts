import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { CodedError } from './errors.ts';
import type { Language } from './language.ts';

/** What is wrong with a document or its variables, which the library says in English, begins with what that means. */
const BEGINNINGS = {
  GRAPHQL_PARSE_FAILED: { EN: '', DE: 'Das Dokument ist kein GraphQL. ' },
  GRAPHQL_VALIDATION_FAILED: { EN: '', DE: 'Das Dokument passt nicht zum Schema. ' },
  BAD_USER_INPUT: { EN: '', DE: 'Eine Angabe passt nicht zu ihrem Typ. ' },
};

/** An error of graphql-js as a client gets it; those that are ours behind it are in the language throughout. */
export function ofLibrary(
  { message, originalError }: GraphQLError,
  code: keyof typeof BEGINNINGS,
  language: Language,
): GraphQLFormattedError {
  const texts = originalError instanceof CodedError ? originalError.texts : undefined;
  const detail = originalError instanceof GraphQLError ? withDetail(message, originalError) : message;
  return {
    message: texts?.[language] ?? BEGINNINGS[code][language] + detail,
    extensions: { code },
  };
}

/** The compiler keeps what a scalar says of a wrong variable out of its message. */
const withDetail = (message: string, { message: detail }: GraphQLError) =>
  message.endsWith(detail) ? message : `${message} ${detail}`;
