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
import type { Logger } from 'pino';
import type { RequestContext } from './endpoint.ts';
import { errorLog, formatError } from './errors.ts';
import { bareAnswers } from './executor.ts';
import { dataSource, type Subgraph } from './subgraphs.ts';
import { supergraphFrom } from './supergraph.ts';
import { web } from './web.ts';

export interface GatewayOptions {
  subgraphs: Subgraph[];
  supergraphFile: string;
  host: string;
  port: number;
  corsOrigins: string[];
  subgraphTimeout: number;
  logger: Logger;
}

export interface RunningGateway {
  url: string;
  /** Lets the requests in flight finish, then stops listening. The subgraphs stay open. */
  close(): Promise<void>;
}

/** Opens the one endpoint over the given subgraphs. */
export async function openGateway(options: GatewayOptions): Promise<RunningGateway> {
  const { subgraphs, logger, host, port } = options;
  // biome-ignore lint/style/noProcessEnv: Apollo reads it there when the gateway is constructed.
  process.env.APOLLO_TELEMETRY_DISABLED = 'true';
  const apolloGateway = new ApolloGateway({
    supergraphSdl: supergraphFrom(options.supergraphFile, logger),
    buildService: ({ name }) => {
      const subgraph = subgraphs.find((candidate) => candidate.name === name);
      if (!subgraph) throw new Error(`The supergraph names the service ${name}, which nobody runs.`);
      return dataSource(subgraph, options.subgraphTimeout, logger);
    },
    queryPlannerConfig: { exposeDocumentNodeInFetchNode: true },
    __exposeQueryPlanExperimental: false,
    logger,
  });
  const httpServer = createServer();
  const apollo = new ApolloServer<RequestContext>({
    gateway: bareAnswers(apolloGateway),
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    persistedQueries: false,
    formatError,
    logger,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginDrainHttpServer({ httpServer }),
      errorLog(logger),
    ],
  });
  await apollo.start();
  httpServer.on('request', web(apollo, options));
  await new Promise<void>((resolve, reject) => httpServer.once('error', reject).listen(port, host, resolve));
  return { url: `http://${host}:${(httpServer.address() as AddressInfo).port}`, close: () => apollo.stop() };
}
