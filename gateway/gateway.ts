import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloGateway } from '@apollo/gateway';
import type { QueryPlanner } from '@apollo/query-planner';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import type { GatewayExecutor } from '@apollo/server-gateway-interface';
import type { Config, Listening } from '@dienstweg/kit';
import { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { door } from './admission/admission.ts';
import { upTo } from './admission/at-once.ts';
import { documentsOf } from './admission/documents.ts';
import { type Price, pricesOf } from './admission/prices.ts';
import { entrance } from './authentication/authenticate.ts';
import { disputes } from './disputes.ts';
import { executorOf } from './execution/executor.ts';
import { graphOf } from './execution/graph.ts';
import { visibleIn } from './execution/missing-fields.ts';
import { nothingAnswered } from './execution/nothing-answered.ts';
import { planning } from './execution/planning.ts';
import { reliable } from './execution/reliable.ts';
import { fetcher, type Subgraph } from './execution/subgraphs.ts';
import { supergraphFrom } from './execution/supergraph.ts';
import { textOfAnswer } from './execution/text-of-answer.ts';
import { Drain } from './http/Drain.ts';
import { endpoint, type RequestContext } from './http/endpoint.ts';
import { errorLog, formatError } from './http/errors.ts';
import { health } from './http/health.ts';
import { web } from './http/web.ts';

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
  let prices: ReadonlyMap<string, Price> = new Map();
  let execute: GatewayExecutor = async () => {
    throw new Error('There is no supergraph yet.');
  };
  apolloGateway.onSchemaLoadOrUpdate(({ apiSchema, coreSupergraphSdl }) => {
    visible = apiSchema;
    prices = pricesOf(coreSupergraphSdl);
    execute = executorOf(graphOf(apiSchema, plannerOf(apolloGateway)), fetcherOf);
  });
  const httpServer = createServer({
    requestTimeout: config.answerTimeout,
    headersTimeout: config.answerTimeout,
    connectionsCheckingInterval: Math.ceil(config.answerTimeout / 4),
  });
  const drain = new Drain(httpServer);
  const entry = door(config, () => prices);
  const apollo = new ApolloServer<RequestContext>({
    ...entry,
    gateway: planning(apolloGateway, () => execute),
    stopOnTerminationSignals: false,
    formatError,
    stringifyResult: textOfAnswer,
    logger,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginDrainHttpServer({ httpServer }),
      errorLog(logger),
      disputes,
      nothingAnswered,
      ...entry.plugins,
    ],
  });
  await apollo.start();
  const documents = documentsOf(config, logger);
  const answer = upTo(config.requestsAtOnce, endpoint(apollo, entrance(config, logger), documents));
  httpServer.on('request', drain.answering(web(answer, health(subgraphs, drain), config, logger)));
  await new Promise<void>((resolve, reject) => httpServer.once('error', reject).listen(port, host, resolve));
  return {
    url: `http://${host}:${(httpServer.address() as AddressInfo).port}`,
    drain: drain.wait,
    close() {
      documents.close();
      return apollo.stop();
    },
  };
}

/** Apollo's gateway makes a planner for each supergraph; this is its only way to hand it out without executing a plan. */
function plannerOf(gateway: ApolloGateway): QueryPlanner {
  const { queryPlanner } = gateway.__testing();
  if (!queryPlanner) throw new Error('There is no supergraph yet.');
  return queryPlanner;
}
