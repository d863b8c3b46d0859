import { randomUUID } from 'node:crypto';
import type { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import cors from 'cors';
import express, { type ErrorRequestHandler, type Express, type Request, type Response } from 'express';
import helmet from 'helmet';
import type { GatewayOptions } from './gateway.ts';
import { health } from './health.ts';
import { graphiql } from './pages/graphiql.ts';
import type { RequestContext } from './subgraphs.ts';

const sandbox = 'https://studio.apollographql.com';

/** Everything that is reachable over HTTP: the endpoint, the page for people and the health of the whole. */
export function web(apollo: ApolloServer<RequestContext>, { subgraphs, allowedOrigins, logger }: GatewayOptions): Express {
  const endpoint = [
    cors({ origin: [sandbox, ...allowedOrigins] }),
    express.json({ limit: '100kb' }),
    expressMiddleware(apollo, { context }),
  ];
  const app = express().disable('x-powered-by').disable('etag');
  app.use(helmet({ contentSecurityPolicy: { directives } }));
  app.use('/health', health(subgraphs));
  app.use('/graphql', endpoint);
  app.use(graphiql(logger));
  app.all('/', endpoint);
  app.use(((error, _request, response, _next) => {
    response.status(error.status ?? 500).json({ errors: [{ message: error.expose ? error.message : 'Internal server error' }] });
  }) satisfies ErrorRequestHandler);
  return app;
}

// What GraphiQL's editor needs beyond 'self': styles set by script, and workers started from blobs.
const directives = { defaultSrc: ["'self'"], scriptSrc: ["'self'"], styleSrc: ["'self'", "'unsafe-inline'"], workerSrc: ["'self'", 'blob:'], upgradeInsecureRequests: null };

async function context({ req, res }: { req: Request; res: Response }): Promise<RequestContext> {
  const given = req.get('x-request-id');
  const requestId = given && /^[\w-]{1,64}$/.test(given) ? given : randomUUID();
  res.set('x-request-id', requestId);
  return { requestId };
}
