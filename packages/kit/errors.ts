import { GraphQLError } from 'graphql';
import { TOO_LARGE } from './allowance.ts';

/** What a client may be told beside the message. */
interface Details {
  readonly cause?: unknown;
  readonly service?: string;
  /** The scopes that are lacking. */
  readonly scopes?: readonly string[];
  /** What may be asked instead, by the ids of stored documents. */
  readonly publishedQuestions?: readonly string[];
}

/** The only error whose message may reach a client; every other one is masked. */
export class DomainError extends GraphQLError {
  constructor(code: string, message: string, { cause, ...details }: Details = {}) {
    super(message, { extensions: { code, ...details } });
    this.cause = cause;
  }
}

/** Nobody is signed in, but somebody must be. */
export const unauthenticated = (message = 'Sign in first.') => new DomainError('UNAUTHENTICATED', message);

/** The caller may not do this; the message says what. */
export const forbidden = (message: string, details?: Details) => new DomainError('FORBIDDEN', message, details);

/** What the caller is granted does not allow reading this; the message says what it needs. */
export const unauthorized = (message: string, details?: Details) =>
  new DomainError('UNAUTHORIZED_FIELD_OR_TYPE', message, details);

/** What a command was to act on does not exist. A query answers null instead. */
export const notFound = (message: string) => new DomainError('NOT_FOUND', message);

/** The data's present state does not allow this. */
export const conflict = (message: string) => new DomainError('CONFLICT', message);

/** An argument is wrong; the message names the argument. */
export const badUserInput = (message: string) => new DomainError('BAD_USER_INPUT', message);

/** The answer would hold more than one answer may; the message says what to do. */
export const tooLarge = () => new DomainError('COST_LIMIT_EXCEEDED', TOO_LARGE);

/** The database cannot be reached or does not answer in time; the cause is for the log only. */
export const unavailable = (cause: unknown) =>
  new DomainError('UNAVAILABLE', 'The service cannot answer at the moment.', { cause });

/** More is asked of the database than it can answer in time. */
export const overloaded = () => unavailable(new Error('Too many questions wait for the database.'));

/** Nobody waits for the answer any more, which is no failure to log. */
export const givenUp = () => new DomainError('UNAVAILABLE', 'The request was given up.');

/** Another service holds facts that are needed, and did not answer. */
export const subgraphUnavailable = (service: string) =>
  new DomainError('UNAVAILABLE', `The ${service} service does not answer.`, { service });
