import { setTimeout as pause } from 'node:timers/promises';
import { Kind } from 'graphql';
import { Pool } from 'undici';
import { type Reply, send } from './http-client.ts';
import type { Answer } from './representations.ts';
import type { Subgraph, SubgraphRequest } from './subgraphs.ts';

const lostConnection = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET', 'UND_ERR_CLOSED']);
const pauses = [25, 50, 100, 200, 400, 800, 1600];

/** Reaches a service over kept-alive connections. A query outlives a restart of the service; a mutation is sent once. */
export function overHttp(name: string, url: string, timeout: number): Subgraph {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, {
    connections: 64,
    headersTimeout: timeout,
    bodyTimeout: timeout,
    connectTimeout: timeout,
  });
  let down = false;

  async function ask({ query, variables, operationName, requestId }: SubgraphRequest): Promise<Answer> {
    const headers = ['content-type', 'application/json', 'x-request-id', requestId];
    const reply = await send(pool, {
      method: 'POST',
      path: pathname,
      headers,
      body: JSON.stringify({ query, variables, operationName }),
    });
    return answerIn(reply);
  }

  async function execute(request: SubgraphRequest): Promise<Answer> {
    if (!isQuery(request)) return ask(request);
    for (const milliseconds of down ? [] : pauses) {
      try {
        return await ask(request);
      } catch (error) {
        if (!isLostConnection(error)) throw error;
        await pause(milliseconds);
      }
    }
    return ask(request).then(
      (answer) => {
        down = false;
        return answer;
      },
      (error) => {
        down = isLostConnection(error);
        throw error;
      },
    );
  }

  async function missing(): Promise<string[]> {
    try {
      const reply = await send(pool, { method: 'GET', path: '/health/ready' });
      return reply.status === 200 ? [] : (JSON.parse(reply.body).missing ?? [name]);
    } catch {
      return [`${name} does not answer`];
    }
  }

  return { name, execute, missing, close: () => pool.destroy() };
}

const isLostConnection = (error: unknown) => lostConnection.has((error as NodeJS.ErrnoException).code ?? '');

const isQuery = ({ document }: SubgraphRequest) =>
  document.definitions.every(
    (definition) => definition.kind !== Kind.OPERATION_DEFINITION || definition.operation === 'query',
  );

function answerIn({ status, body }: Reply): Answer {
  const answer = JSON.parse(body) as Answer;
  if (answer.data === undefined && answer.errors === undefined)
    throw new Error(`status ${status} without a GraphQL answer`);
  return answer;
}
