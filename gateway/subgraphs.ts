import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import type { CountsTold } from '@dienstweg/kit';
import type { DocumentNode } from 'graphql';
import type { Logger } from 'pino';
import type { RequestContext } from './endpoint.ts';
import { missingPaths } from './missing-paths.ts';
import { type Answer, deduplicated, fannedOut } from './representations.ts';
import { passedOn, unavailable } from './service-errors.ts';

export interface SubgraphRequest {
  query: string;
  document: DocumentNode;
  variables: Record<string, unknown>;
  operationName: string | undefined;
  requestId: string;
  counts: CountsTold;
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

export function fetcher(subgraph: Subgraph, timeout: number, logger: Logger): Fetch {
  return async (request) => {
    const { representations, places } = deduplicated(request.variables.representations);
    const asked = representations ? { ...request, variables: { ...request.variables, representations } } : request;
    try {
      const { data, errors } = await within(timeout, subgraph.execute(asked));
      const answer = { data, errors: errors?.flatMap((error) => passedOn(error, request, subgraph.name, logger)) };
      return places ? fannedOut(answer, places) : answer;
    } catch (cause) {
      const { requestId } = request;
      logger.warn({ requestId, service: subgraph.name, cause: String(cause) }, 'subgraph unavailable');
      return { data: null, errors: missingPaths(request).map((path) => unavailable(subgraph.name, path)) };
    }
  };
}

/** A fetcher as Apollo's plan executor knows it. */
export const dataSource = (fetch: Fetch): GraphQLDataSource => ({ process: (options) => fetch(requestOf(options)) });

function requestOf(options: GraphQLDataSourceProcessOptions): SubgraphRequest {
  const { request, context } = options;
  if (options.kind !== 'incoming operation' || !options.document || !request.query) {
    throw new Error('The gateway asks services only for planned documents.');
  }
  return {
    query: request.query,
    document: options.document,
    variables: request.variables ?? {},
    operationName: request.operationName,
    requestId: (context as RequestContext).requestId,
    counts: (context as RequestContext).counts,
  };
}

function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer within ${milliseconds} ms`)), milliseconds);
    work.then(
      (value) => {
        clearTimeout(timer);
        resolve(value);
      },
      (error) => {
        clearTimeout(timer);
        reject(error);
      },
    );
  });
}
