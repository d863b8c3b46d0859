import type { GraphQLFormattedError } from 'graphql';

/** A request that is not answered, with the status of HTTP and why, as its errors. */
export class Refused extends Error {
  readonly status: number;
  /** Whether a document is to blame, and not the request that carries it. */
  readonly isOfDocument: boolean;
  readonly errors: readonly GraphQLFormattedError[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    reason: string | readonly GraphQLFormattedError[],
    code = 'BAD_REQUEST',
    headers: Record<string, string> = {},
  ) {
    const errors = typeof reason === 'string' ? [{ message: reason, extensions: { code } }] : reason;
    super(errors.map(({ message }) => message).join('\n'));
    this.status = status;
    this.isOfDocument = typeof reason !== 'string';
    this.errors = errors;
    this.headers = headers;
  }
}
