import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import type { GatewayExecutor } from '@apollo/server-gateway-interface';
import { type Config, type Listening, once } from '@dienstweg/kit';
import { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { confidential } from './confidentiality/confidential.ts';
import { disclosureOf } from './confidentiality/disclosure.ts';
import { Inside } from './confidentiality/Inside.ts';
import { disputes } from './disputes.ts';
import { documentsOf } from './door/documents.ts';
import { door } from './door/door.ts';
import { type Price, pricesOf } from './door/prices.ts';
import { endpoint, type RequestContext } from './endpoint.ts';
import { errorLog, formatError } from './errors.ts';
import { bareAnswers } from './execution/bare-answers.ts';
import { compiledExecutor } from './execution/executor.ts';
import { Plans } from './execution/plans.ts';
import { textOfAnswer } from './execution/text-of-answer.ts';
import { entrance } from './identity/entrance.ts';
import { dataSource, fetcher, type Subgraph } from './subgraphs.ts';
import { supergraphFrom } from './supergraph.ts';
import { visibleIn } from './unanswered.ts';
import { web } from './web.ts';

/** Opens the one endpoint over the given subgraphs, which stay open when it closes. Requests in flight finish first. */
export async function openGateway(subgraphs: Subgraph[], config: Config, logger: Logger): Promise<Listening> {
  const { host, port } = config;
  // biome-ignore lint/style/noProcessEnv: Apollo reads it there when the gateway is constructed.
  process.env.APOLLO_TELEMETRY_DISABLED = 'true';
  let visible = new GraphQLSchema({});
  const isVisible = visibleIn(() => visible);
  const fetchers = new Map(
    subgraphs.map((subgraph) => [subgraph.name, fetcher(subgraph, { ...config, isVisible, logger })]),
  );
  const fetcherOf = (name: string) => {
    const fetch = fetchers.get(name);
    if (!fetch) throw new Error(`The supergraph names the service ${name}, which nobody runs.`);
    return fetch;
  };
  const plans = new Plans();
  const apolloGateway = new ApolloGateway({
    supergraphSdl: supergraphFrom(config.supergraph, logger),
    buildService: ({ name }) => dataSource(fetcherOf(name)),
    queryPlannerConfig: { exposeDocumentNodeInFetchNode: true, cache: plans },
    __exposeQueryPlanExperimental: false,
    logger: logger.child({}, { level: 'warn' }),
  });
  let inside: () => Inside = () => {
    throw new Error('There is no supergraph yet.');
  };
  let prices: ReadonlyMap<string, Price> = new Map();
  apolloGateway.onSchemaLoadOrUpdate(({ apiSchema, coreSupergraphSdl }) => {
    visible = apiSchema;
    inside = once(() => new Inside(coreSupergraphSdl));
    prices = pricesOf(coreSupergraphSdl);
  });
  const executing = (executor: GatewayExecutor) =>
    confidential(compiledExecutor(executor, plans, fetcherOf), () => inside(), disclosureOf(config), fetcherOf);
  const httpServer = createServer({
    requestTimeout: config.answerTimeout,
    headersTimeout: config.answerTimeout,
    connectionsCheckingInterval: Math.ceil(config.answerTimeout / 4),
  });
  const entry = door(config, () => prices);
  const apollo = new ApolloServer<RequestContext>({
    ...entry,
    gateway: bareAnswers(apolloGateway, executing),
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
      ...entry.plugins,
    ],
  });
  await apollo.start();
  const documents = documentsOf(config, logger);
  const answer = endpoint(apollo, entrance(config, logger), documents);
  httpServer.on('request', web(answer, subgraphs, config, logger));
  await new Promise<void>((resolve, reject) => httpServer.once('error', reject).listen(port, host, resolve));
  return {
    url: `http://${host}:${(httpServer.address() as AddressInfo).port}`,
    close() {
      documents.close();
      return apollo.stop();
    },
  };
}
