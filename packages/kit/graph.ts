import type { GraphQLFormattedError } from 'graphql';
import { subgraphUnavailable } from './errors.ts';
import type { Caller } from './guard.ts';

/** A question of a service to the whole graph. */
export interface Question {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
}

export interface GraphAnswer {
  readonly data?: unknown;
  readonly errors?: readonly GraphQLFormattedError[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/**
 * Asks the graph for whoever asked the service: answered as the gateway would answer them. UNAVAILABLE where there is
 * no gateway.
 */
export type AskGraph = (question: Question) => Promise<GraphAnswer>;

export const askNobody: AskGraph = () => Promise.reject(subgraphUnavailable('gateway'));

/**
 * The header by which a gateway lets a service ask in turn, and by which the service then says for whom: a token for
 * the gateway itself.
 */
export const ON_BEHALF = 'x-on-behalf';

/** The header that names the request on whose account a service is asked. */
export const REQUEST_ID = 'x-request-id';

/** How long an answer is waited for, in milliseconds. */
const PATIENCE = 30_000;

/** Asks a gateway over HTTP, with the token for it that came with the request, the request's id and its language. */
export const askOverHttp =
  (url: string, token: string, { requestId, language }: Caller): AskGraph =>
  async (question) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': language,
        [ON_BEHALF]: token,
        [REQUEST_ID]: requestId.replace(/ .*/, ''),
      },
      body: JSON.stringify(question),
      signal: AbortSignal.timeout(PATIENCE),
    }).catch(() => undefined);
    if (!response?.ok) throw subgraphUnavailable('gateway');
    return (await response.json()) as GraphAnswer;
  };
