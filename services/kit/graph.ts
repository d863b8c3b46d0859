import type { GraphQLFormattedError } from 'graphql';
import { subgraphUnavailable } from './errors.ts';

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

/** Asks the graph for whoever asked the service: answered as the gateway would answer them. SUBGRAPH_UNAVAILABLE where there is no gateway. */
export type AskGraph = (question: Question) => Promise<GraphAnswer>;

export const askNobody: AskGraph = () => Promise.reject(subgraphUnavailable('gateway'));

/** The header by which a gateway lets a service ask in turn, and by which the service then says for whom: an introduction to the gateway itself. */
export const ON_BEHALF = 'x-on-behalf';

/** How long an answer is waited for, in milliseconds. */
const PATIENCE = 30_000;

/** Asks a gateway over HTTP, with the introduction to it that came with the request. */
export const askOverHttp =
  (url: string, introduction: string): AskGraph =>
  async (question) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', [ON_BEHALF]: introduction },
      body: JSON.stringify(question),
      signal: AbortSignal.timeout(PATIENCE),
    }).catch(() => undefined);
    if (!response?.ok) throw subgraphUnavailable('gateway');
    return (await response.json()) as GraphAnswer;
  };
