import type { Disputed } from '@dienstweg/protection';
import type { DocumentNode, GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import type { RequestContext } from '../request-context.ts';
import { NotAsked } from './Breaker.ts';
import { type IsVisible, lostPaths, nothingKnown } from './missing-fields.ts';
import { passedOn, unavailable } from './service-errors.ts';
import { HungUp, type Waiting } from './Waiting.ts';

/** What a service is asked, and on whose account. */
export interface SubgraphRequest {
  readonly query: string;
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variables: Record<string, unknown>;
  readonly context: RequestContext;
}

/** What a service answers, under the keys of the plan. */
export interface Answer {
  data?: Record<string, unknown> | null;
  errors?: readonly GraphQLFormattedError[];
  extensions?: { disputed?: readonly Disputed[] };
}

/** One service as the gateway reaches it: in the same process or over HTTP. */
export interface Subgraph {
  name: string;
  /** `waiting` says when nobody waits for the answer any more. */
  execute(request: SubgraphRequest, waiting?: Waiting): Promise<Answer>;
  /** Names what the service lacks to answer; empty when it is ready. */
  missing(): Promise<string[]>;
  close(): Promise<void>;
}

/** Asks a service; what goes wrong is in the answer, and costs only the fields that were asked of it. */
export type Fetch = (request: SubgraphRequest) => Promise<Answer>;

interface Surroundings {
  isVisible: IsVisible;
  logger: Logger;
}

export function fetcher(subgraph: Subgraph, { isVisible, logger }: Surroundings): Fetch {
  const service = subgraph.name;
  return async (request) => {
    try {
      const { data, errors, extensions } = complete(await subgraph.execute(request), request);
      if (extensions?.disputed) request.context.disputed.push(...extensions.disputed);
      const passed = errors?.flatMap((error) => passedOn(error, request, { service, isVisible, logger }));
      return { data: data ?? nothingKnown(request), errors: passed };
    } catch (cause) {
      // That nobody is asked for a while is logged once, when it begins.
      const { requestId, language } = request.context.caller;
      if (!(cause instanceof NotAsked || cause instanceof HungUp))
        logger.warn({ requestId, service, err: cause }, 'subgraph unavailable');
      const errors = lostPaths(request, isVisible).map((path) => unavailable(service, path, language));
      return { data: nothingKnown(request), errors };
    }
  };
}

/** An answer that has an entity for each that was asked for, or none at all. */
function complete(answer: Answer, { variables: { representations } }: SubgraphRequest): Answer {
  const entities = answer.data?._entities;
  if (Array.isArray(representations) && Array.isArray(entities) && entities.length !== representations.length)
    throw new Error(`${entities.length} entities were answered instead of ${representations.length}`);
  return answer;
}
