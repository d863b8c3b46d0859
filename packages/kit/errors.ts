import { type Code, codes } from '@dienstweg/schema/codes';
import type { GraphQLFormattedError } from 'graphql';
import type { Language, Texts } from './language.ts';

interface Details {
  /** For the log only. */
  readonly cause?: unknown;
  /** What HTTP answers with; as the code has it unless told. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** What a client is told beside the message. */
  readonly told?: Told;
}

interface Told {
  readonly service?: string;
  /** What was asked for, as `Type.field`. */
  readonly field?: string;
  /** The scopes that are lacking: all of any of these lists. */
  readonly scopes?: readonly (readonly string[])[];
  /** What may be asked instead, by the ids of stored documents. */
  readonly publishedQuestions?: readonly string[];
  /** The points of cost that were asked for. */
  readonly cost?: number;
  /** When to ask again, in seconds. */
  readonly retryAfter?: number;
}

/** The only error whose message reaches a client, in the language of the request; every other one is masked. */
export class CodedError extends Error {
  readonly code: Code;
  readonly texts: Texts;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly told: Told;

  constructor(code: Code, texts: Texts, { cause, status, headers = {}, told = {} }: Details = {}) {
    super(texts.EN, { cause });
    this.code = code;
    this.texts = texts;
    this.status = status ?? codes[code];
    this.headers = headers;
    this.told = told;
  }

  /** The error as a client gets it. */
  in(language: Language): GraphQLFormattedError {
    return { message: this.texts[language], extensions: { code: this.code, ...this.told } };
  }
}

export const unauthenticated = (texts: Texts) => new CodedError('UNAUTHENTICATED', texts);

export const forbidden = (texts: Texts, told?: Told) => new CodedError('FORBIDDEN', texts, { told });

export const unauthorized = (texts: Texts, told?: Told) =>
  new CodedError('UNAUTHORIZED_FIELD_OR_TYPE', texts, { told });

export const notFound = (texts: Texts) => new CodedError('NOT_FOUND', texts);

export const conflict = (texts: Texts) => new CodedError('CONFLICT', texts);

/** The message names the argument. */
export const badUserInput = (texts: Texts) => new CodedError('BAD_USER_INPUT', texts);

/** A span of an argument that holds no day. */
export const endsBeforeItBegins = (argument: string) =>
  badUserInput({
    EN: `${argument}: the span ends before it begins.`,
    DE: `${argument}: Der Zeitraum endet, bevor er beginnt.`,
  });

/** A request that is none of GraphQL over HTTP. */
export const badRequest = (texts: Texts, details?: Pick<Details, 'status' | 'headers'>) =>
  new CodedError('BAD_REQUEST', texts, details);

/** The database cannot be reached or does not answer in time. */
export const unavailable = (cause: unknown) =>
  new CodedError(
    'UNAVAILABLE',
    { EN: 'The service cannot answer at the moment.', DE: 'Der Dienst kann gerade nicht antworten.' },
    { cause },
  );

/** More is asked of the database than it can answer in time. */
export const overloaded = () => unavailable(new Error('Too many questions wait for the database.'));

/** Nobody waits for the answer any more, which is no failure to log. */
export const givenUp = () =>
  new CodedError('UNAVAILABLE', { EN: 'The request was given up.', DE: 'Die Anfrage wurde aufgegeben.' });

/** Another service holds facts that are needed, and did not answer. */
export const subgraphUnavailable = (service: string) =>
  new CodedError(
    'UNAVAILABLE',
    { EN: `The ${service} service does not answer.`, DE: `Der Dienst ${service} antwortet nicht.` },
    { told: { service } },
  );

/** What is told of whatever was not meant for a client. */
export const masked = () =>
  new CodedError('INTERNAL_SERVER_ERROR', { EN: 'Internal server error', DE: 'Interner Fehler' });
