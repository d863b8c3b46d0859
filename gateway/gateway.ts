import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloGateway } from '@apollo/gateway';
import type { QueryPlanner } from '@apollo/query-planner';
import { Drain, type Listening } from '@dienstweg/kit';
import type { Config } from '@dienstweg/service';
import { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { admission } from './admission/admission.ts';
import { documentsOf } from './admission/documents.ts';
import { pricesOf } from './admission/prices.ts';
import { operationsOn, type ReadOperation } from './admission/read-operations.ts';
import { authentication } from './authentication/authenticate.ts';
import { type Execute, executorOf } from './execution/executor.ts';
import { graphOf } from './execution/graph.ts';
import { visibleIn } from './execution/missing-fields.ts';
import { reliable } from './execution/reliable.ts';
import { fetcher, type Subgraph } from './execution/subgraphs.ts';
import { supergraphFrom } from './execution/supergraph.ts';
import { graphAccess } from './graph-access.ts';
import { upTo } from './http/at-once.ts';
import { endpoint } from './http/endpoint.ts';
import { health } from './http/health.ts';
import { web } from './http/web.ts';

/** So long a gateway that stops waits for clients that keep connections open without asking, in milliseconds. */
const FAREWELL = 3_000;

interface Gateway extends Listening {
  /** Lets clients leave before it closes. */
  drain(): Promise<void>;
}

/** Opens the one endpoint over the given subgraphs, which stay open when it closes. Requests in flight finish first. */
export async function openGateway(given: Subgraph[], config: Config, logger: Logger): Promise<Gateway> {
  const { host, port } = config;
  const subgraphs = given.map((subgraph) => reliable(subgraph, config.requestTimeout, logger));
  // biome-ignore lint/style/noProcessEnv: Apollo reads it there when the gateway is constructed.
  process.env.APOLLO_TELEMETRY_DISABLED = 'true';
  let visible = new GraphQLSchema({});
  const isVisible = visibleIn(() => visible);
  const fetchers = new Map(subgraphs.map((subgraph) => [subgraph.name, fetcher(subgraph, { isVisible, logger })]));
  const fetcherOf = (name: string) => {
    const fetch = fetchers.get(name);
    if (!fetch) throw new Error(`The supergraph names the service ${name}, which nobody runs.`);
    return fetch;
  };
  const apolloGateway = new ApolloGateway({
    supergraphSdl: supergraphFrom(config.supergraph, logger),
    queryPlannerConfig: { exposeDocumentNodeInFetchNode: true },
    logger: logger.child({}, { level: 'warn' }),
  });
  let read: ReadOperation = noSupergraph;
  let execute: Execute = noSupergraph;
  apolloGateway.onSchemaLoadOrUpdate(({ apiSchema, coreSupergraphSdl }) => {
    visible = apiSchema;
    const graph = graphOf(apiSchema, plannerOf(apolloGateway));
    read = operationsOn(graph, pricesOf(coreSupergraphSdl));
    execute = executorOf(graph, fetcherOf);
  });
  await apolloGateway.load();
  const httpServer = createServer({
    requestTimeout: config.answerTimeout,
    headersTimeout: config.answerTimeout,
    connectionsCheckingInterval: Math.ceil(config.answerTimeout / 4),
  });
  const drain = new Drain(httpServer, FAREWELL);
  const documents = documentsOf(config, logger);
  const ask = graphAccess(
    admission(config, () => read),
    () => execute,
    logger,
  );
  const authenticate = authentication(config, logger);
  const { answerTimeout } = config;
  const answer = upTo(config.requestsAtOnce, endpoint({ ask, authenticate, documents, answerTimeout }));
  httpServer.on('request', drain.answering(web(answer, health(subgraphs, drain), config, logger)));
  await new Promise<void>((resolve, reject) => httpServer.once('error', reject).listen(port, host, resolve));
  return {
    url: `http://${host}:${(httpServer.address() as AddressInfo).port}`,
    drain: drain.wait,
    async close() {
      documents.close();
      await drain.close();
      await apolloGateway.stop();
    },
  };
}

function noSupergraph(): never {
  throw new Error('There is no supergraph yet.');
}

/**
 * Apollo's gateway makes a planner for each supergraph; this is its only way to hand it out without executing a plan.
 */
function plannerOf(gateway: ApolloGateway): QueryPlanner {
  const { queryPlanner } = gateway.__testing();
  return queryPlanner ?? noSupergraph();
}
