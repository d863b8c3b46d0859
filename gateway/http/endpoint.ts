import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ApolloServer, HeaderMap } from '@apollo/server';
import { type AskGraph, ON_BEHALF } from '@dienstweg/kit';
import type { CallerIdentity, Disputed } from '@dienstweg/protection';
import type { Documents } from '../admission/documents.ts';
import type { Enter } from '../authentication/authenticate.ts';
import { askingIn } from '../graph-access.ts';
import { bodyOf } from './body.ts';
import { Refused } from './refused.ts';

/** A request whose sender is known. */
export interface Entered extends CallerIdentity {
  /** No service is waited for after this, in milliseconds of `performance.now()`: the clock may be set. */
  deadline: number;
  /** Which of the values that services answer are disputed. */
  disputed: Disputed[];
}

/** What goes with one request through the gateway. */
export interface RequestContext extends Entered {
  /** How a service that is asked may ask the graph in turn, for the same viewer. */
  askGraph: AskGraph;
}

/** Answers a request; throws what went wrong with it. */
export type Handler = (request: IncomingMessage, response: ServerResponse, requestId: string) => Promise<void>;

/** GraphQL over HTTP straight on Apollo Server: a web framework in between costs a quarter of a small request's CPU. */
export function endpoint(apollo: ApolloServer<RequestContext>, enter: Enter, documents: Documents): Handler {
  return async (request, response, requestId) => {
    const entered = await enter(requestId, request.headers);
    const received = {
      method: request.method ?? '',
      headers: headersOf(request),
      search: searchOf(request),
      body: await bodyOf(request),
    };
    const admitted = isOnBehalf(request)
      ? { request: received, published: entered.published }
      : documents.admit(received, entered.viewer);
    const context = askingIn(apollo, { ...entered, published: admitted.published });
    const answer = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: admitted.request,
      context: async () => context,
    });
    for (const [name, value] of answer.headers) response.setHeader(name, value);
    response.setHeader('cache-control', 'no-store');
    response.statusCode = answer.status ?? 200;
    response.end(answer.body.kind === 'complete' ? answer.body.string : undefined);
  };
}

/** A service's documents are its own; that it is one, whoever let it in has seen. */
const isOnBehalf = ({ headers }: IncomingMessage) => headers[ON_BEHALF] !== undefined;

function headersOf(request: IncomingMessage): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}

/** The parameters of a link; throws `Refused` for those that would be read as something else than was meant. */
function searchOf({ url = '' }: IncomingMessage): string {
  const start = url.indexOf('?');
  const search = start < 0 ? '' : url.slice(start);
  if (!isPercentEncoded(search)) throw new Refused(400, 'The parameters of the URL must be UTF-8 in percent-encoding.');
  return search;
}

function isPercentEncoded(text: string): boolean {
  try {
    decodeURIComponent(text);
    return /^[\x21-\x7e]*$/.test(text);
  } catch {
    return false;
  }
}
