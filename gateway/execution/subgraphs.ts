import type { AskGraph } from '@dienstweg/kit';
import type { CallerIdentity, Disputed } from '@dienstweg/protection';
import type { DocumentNode, GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { NotAsked } from './Breaker.ts';
import { type IsVisible, lostPaths, nothingKnown } from './missing-fields.ts';
import { passedOn, unavailable } from './service-errors.ts';

/** What a service is asked, and on whose account. */
export interface SubgraphRequest extends CallerIdentity {
  query: string;
  document: DocumentNode;
  variables: Record<string, unknown>;
  operationName: string | undefined;
  askGraph: AskGraph;
  deadline: number;
  /** Says when nobody waits for the answer any more. */
  signal?: AbortSignal;
  /** Where it is gathered which values of the whole answer are disputed. */
  disputed: Disputed[];
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
  execute(request: SubgraphRequest): Promise<Answer>;
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
      request.disputed.push(...(extensions?.disputed ?? []));
      const told = errors?.flatMap((error) => passedOn(error, request, { service, isVisible, logger }));
      return { data: data ?? nothingKnown(request), errors: told };
    } catch (cause) {
      // That nobody is asked for a while is logged once, when it begins.
      if (!(cause instanceof NotAsked))
        logger.warn({ requestId: request.requestId, service, err: cause }, 'subgraph unavailable');
      const errors = lostPaths(request, isVisible).map((path) => unavailable(service, path));
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
