import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { Drain } from './Drain.ts';
import { badRequest, CodedError, masked, notFound } from './errors.ts';
import { askOverHttp, ON_BEHALF } from './graph.ts';
import type { Caller } from './guard.ts';
import { jsonBody } from './json-body.ts';
import { type Language, languageOf } from './language.ts';
import { once } from './once.ts';
import type { RunningService } from './open.ts';

const LARGEST_BODY = 16 * 2 ** 20;
/** A token may be long, in bytes. */
const LARGEST_HEADERS = 64 * 2 ** 10;
/** So long a service that stops tells clients with open connections to close them, in milliseconds. */
const FAREWELL = 1_000;

export interface ServingService {
  readonly url: string;
  /** Answers what has been asked, then stops. */
  close(): Promise<void>;
}

export interface ServeOptions<C extends Caller> {
  readonly host: string;
  readonly port: number;
  /** Finds out who asks; rejects with UNAUTHENTICATED for whatever but the gateway comes. */
  readonly identify: (headers: IncomingHttpHeaders) => Promise<C>;
  /** Where the service asks the graph in turn; nowhere unless given. */
  readonly gatewayUrl?: string;
}

/**
 * Puts a running service behind HTTP: POST /graphql for the gateway only, GET /health/live and /health/ready for all.
 */
export async function serveService<C extends Caller>(
  running: RunningService<C>,
  options: ServeOptions<C>,
): Promise<ServingService> {
  const { host, port } = options;
  const server = createServer({ maxHeaderSize: LARGEST_HEADERS });
  const drain = new Drain(server, FAREWELL);
  const answer: RequestListener = (request, response) => {
    const serving = { ...options, isStopping: drain.isBegun };
    respond(running, serving, request, response).catch((err: unknown) => {
      if (!(err instanceof CodedError)) running.logger.error({ err }, 'request failed');
      turnAway(response, err instanceof CodedError ? err : masked(), languageOf(request.headers));
    });
  };
  server.on('request', drain.answering(answer));
  server.keepAliveTimeout = 65_000;
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  const { address, port: bound } = server.address() as AddressInfo;
  return {
    url: `http://${address.includes(':') ? `[${address}]` : address}:${bound}`,
    close: once(() => drain.wait().then(() => drain.close())),
  };
}

async function respond<C extends Caller>(
  running: RunningService<C>,
  { gatewayUrl, identify, isStopping }: ServeOptions<C> & { isStopping: boolean },
  request: IncomingMessage,
  response: ServerResponse,
) {
  const isToRead = request.method === 'GET' || request.method === 'HEAD';
  if (isToRead && request.url === '/health/live') return send(response, 200, { live: true });
  if (isToRead && request.url === '/health/ready') {
    const missing = isStopping ? [`${running.name} is stopping`] : await running.missing();
    return send(response, missing.length ? 503 : 200, { ready: missing.length === 0, missing });
  }
  const caller = await identify(request.headers);
  if (request.method !== 'POST' || request.url !== '/graphql')
    throw notFound({ EN: 'POST /graphql', DE: 'POST /graphql' });
  const body = await jsonBody(request, LARGEST_BODY);
  if (!isOperation(body)) throw noOperation();
  const { query, variables, operationName } = body;
  const onBehalf = request.headers[ON_BEHALF]?.toString();
  const askGraph = gatewayUrl && onBehalf ? askOverHttp(gatewayUrl, onBehalf, caller) : undefined;
  const operation = { query, variables: variables ?? {}, operationName, askGraph, signal: waiting(response) };
  const answer = await running.answer(operation, caller);
  send(response, 'data' in answer ? 200 : 400, answer);
}

/** Whoever asked has given up when the connection is closed before the answer is there. */
const waiting = (response: ServerResponse) => ({
  get aborted() {
    return response.destroyed;
  },
});

interface Body {
  query: string;
  variables?: Record<string, unknown> | null;
  operationName?: string;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isOperation = (value: unknown): value is Body =>
  isRecord(value) &&
  typeof value.query === 'string' &&
  (value.variables == null || isRecord(value.variables)) &&
  (value.operationName == null || typeof value.operationName === 'string');

const noOperation = () =>
  badRequest({
    EN: 'Expected { query, variables?, operationName? }.',
    DE: 'Erwartet wird { query, variables?, operationName? }.',
  });

function turnAway(response: ServerResponse, error: CodedError, language: Language) {
  if (error.code === 'UNAUTHENTICATED')
    response.setHeader('www-authenticate', 'Bearer').setHeader('connection', 'close');
  send(response, error.status, { errors: [error.in(language)] });
}

const CAREFUL = {
  'content-type': 'application/json',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
};

function send(response: ServerResponse, status: number, body: object) {
  const text = JSON.stringify(body);
  response.writeHead(status, { ...CAREFUL, 'content-length': Buffer.byteLength(text) }).end(text);
}
