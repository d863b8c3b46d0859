import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import { badRequest, CodedError, languageOf, masked } from '@dienstweg/kit';
import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';
import type { Logger } from 'pino';
import type { Answer } from '../graph-access.ts';
import { CAREFUL } from './careful-headers.ts';
import { ownIdIn, requestIdOf } from './request-id.ts';

const JSON_TYPE = 'application/json';
const GRAPHQL_TYPE = 'application/graphql-response+json';

const negotiated = new LRUCache<string, { readonly type: string | undefined }>({ max: 100 });

/** Which of the types of answers a client takes; undefined where none. */
export function mediaTypeFor({ headers: { accept = '*/*' } }: IncomingMessage): string | undefined {
  const known = negotiated.get(accept) ?? {
    type: new Negotiator({ headers: { accept } }).mediaType([JSON_TYPE, GRAPHQL_TYPE]),
  };
  negotiated.set(accept, known);
  return known.type;
}

export function send(
  response: ServerResponse,
  { status, headers, errors, data, extensions }: Answer,
  isOfDocument = true,
) {
  const type = mediaTypeFor(response.req) ?? JSON_TYPE;
  const text = JSON.stringify({ errors, data, extensions });
  response.writeHead(type === JSON_TYPE && isOfDocument ? legacyStatus(status, errors) : status, {
    ...CAREFUL,
    ...headers,
    'x-request-id': ownIdIn(response.req),
    'content-type': `${type}; charset=utf-8`,
    'cache-control': 'no-store',
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}

/**
 * Clients that take `application/json` read what is wrong with a document from a body of status 200, as GraphQL over
 * HTTP has it.
 */
const legacyStatus = (status: number, errors: Answer['errors']) =>
  status === 400 && !errors?.some(({ extensions }) => extensions?.code === 'BAD_REQUEST') ? 200 : status;

/** Answers a request that failed. */
export type Fail = (error: unknown, response: ServerResponse) => void;

/** What nobody foresaw is logged once, under the id of the request and without anything that was sent. */
export const failing =
  (logger: Logger): Fail =>
  (error, response) => {
    const meant = meantBy(error);
    if (!meant) logger.error({ requestId: requestIdOf(response.req), err: error }, 'unexpected error');
    if (response.headersSent) return response.destroy();
    const told = meant ?? masked();
    const { status, headers } = told;
    send(response, { status, headers, errors: [told.in(languageOf(response.req.headers))] }, false);
  };

/** What an error tells the client where the request is to blame; Express's own middleware says so by a status. */
function meantBy(error: unknown): CodedError | undefined {
  if (error instanceof CodedError) return error;
  const { status } = Object(error) as { status?: unknown };
  if (typeof status !== 'number' || status < 400 || status > 499) return undefined;
  const phrase = STATUS_CODES[status] ?? 'Bad Request';
  return badRequest({ EN: phrase, DE: `Die Anfrage ist falsch: ${phrase}` }, { status });
}
