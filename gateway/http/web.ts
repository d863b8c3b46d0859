import type { IncomingMessage, RequestListener } from 'node:http';
import type { Config } from '@dienstweg/service';
import cors from 'cors';
import express, { type NextFunction, type Request, type Response, type Router } from 'express';
import type { Logger } from 'pino';
import { graphiql, isBrowser } from '../pages/graphiql.ts';
import { CAREFUL } from './careful-headers.ts';
import { demoLogin } from './demo-login.ts';
import type { Handler } from './endpoint.ts';
import { askedByName, foreignHost } from './hosts.ts';
import { ownIdIn } from './request-id.ts';
import { failing } from './response.ts';

/** Everything that is reachable over HTTP: the endpoint, the page for people and the health of the whole. */
export function web(answer: Handler, health: Router, config: Config, logger: Logger): RequestListener {
  const exposedHeaders = ['x-request-id', 'x-cost', 'x-cost-left', 'retry-after'];
  const admit = cors({ origin: config.corsOrigins, exposedHeaders, maxAge: 3600 });
  const fail = failing(logger);
  const isAsked = askedByName(config);
  const pages = express()
    .disable('x-powered-by')
    .use('/health', health)
    .use(demoLogin(config))
    .use(graphiql(logger))
    // Express knows what answers errors by its four parameters; its own would print the error with the body that was
    // sent.
    .use((error: unknown, _request: Request, response: Response, _next: NextFunction) => fail(error, response));
  const answerEach: RequestListener = (request, response) => {
    if (!isAsked(request)) return fail(foreignHost(), response);
    if (isForEndpoint(request)) return void answer(request, response).catch((error) => fail(error, response));
    response.setHeaders(
      new Map(Object.entries({ ...CAREFUL, 'x-request-id': ownIdIn(request) }) as [string, string][]),
    );
    pages(request, response);
  };
  return (request, response) => {
    // Whoever is no page of another origin, such as a program, needs no word on which may read answers.
    if (request.method === 'POST' && request.headers.origin === undefined) return answerEach(request, response);
    admit(request, response, () => answerEach(request, response));
  };
}

function isForEndpoint(request: IncomingMessage): boolean {
  const [path] = (request.url ?? '').split('?');
  return path === '/graphql' || (path === '/' && !isBrowser(request));
}
