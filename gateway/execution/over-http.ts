import { setTimeout as pause } from 'node:timers/promises';
import { ON_BEHALF, REQUEST_ID } from '@dienstweg/kit';
import { callerKeyOf, callerSigner, GATEWAY } from '@dienstweg/protection';
import { Kind } from 'graphql';
import { Pool } from 'undici';
import { type Reply, send } from './http-client.ts';
import type { Answer, Subgraph, SubgraphRequest } from './subgraphs.ts';
import type { Waiting } from './Waiting.ts';

const SECRET_NEEDED =
  'The services answer a gateway that signs: set GATEWAY_SECRET or GATEWAY_SECRET_FILE ' +
  '(docs/identity.md says how it is made).';

const lostConnection = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET', 'UND_ERR_CLOSED']);
interface Reaching {
  /** How long one request may take, in milliseconds. */
  requestTimeout: number;
  /** How long a service may be gone before it counts as down, in milliseconds. */
  restartPatience: number;
  /** From which the keys of tokens for services follow. */
  gatewaySecret?: string | undefined;
}

/**
 * Reaches a service over kept-alive connections. A query outlives a restart of the service; a mutation is sent once.
 */
export function overHttp(
  name: string,
  url: string,
  { requestTimeout, restartPatience, gatewaySecret }: Reaching,
): Subgraph {
  if (!gatewaySecret) throw new Error(SECRET_NEEDED);
  const tokenFor = callerSigner(name, callerKeyOf(gatewaySecret, name));
  const tokenToReturn = callerSigner(GATEWAY, callerKeyOf(gatewaySecret, GATEWAY));
  const { origin, pathname } = new URL(url);
  const timeouts = { headersTimeout: requestTimeout, bodyTimeout: requestTimeout, connectTimeout: requestTimeout };
  const pool = new Pool(origin, { connections: 64, ...timeouts });
  let goneSince: number | undefined;

  async function ask(request: SubgraphRequest, waiting: Waiting | undefined): Promise<Answer> {
    const { query, variables, operationName, context } = request;
    const { caller } = context;
    const headers = ['content-type', 'application/json', 'authorization', `Bearer ${await tokenFor(caller)}`];
    headers.push(REQUEST_ID, caller.requestId, 'accept-language', caller.language);
    // Commands may need facts of other services.
    if (!isQuery(request)) headers.push(ON_BEHALF, await tokenToReturn(caller));
    const body = JSON.stringify({ query, variables, operationName });
    return answerIn(await send(pool, { method: 'POST', path: pathname, headers, body }, waiting));
  }

  async function execute(request: SubgraphRequest, waiting?: Waiting): Promise<Answer> {
    for (let wait = 25; ; wait = Math.min(2 * wait, 400)) {
      try {
        const answer = await ask(request, waiting);
        goneSince = undefined;
        return answer;
      } catch (error) {
        if (!isLostConnection(error) || waiting?.aborted) throw error;
        goneSince ??= performance.now();
        if (!isQuery(request) || performance.now() - goneSince > restartPatience) throw error;
        await pause(wait);
      }
    }
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
  if (status === 401)
    throw new Error('the gateway is not admitted: has the service a key that follows from its GATEWAY_SECRET?');
  const answer = JSON.parse(body) as Answer;
  if (answer.data === undefined && answer.errors === undefined)
    throw new Error(`status ${status} without a GraphQL answer`);
  return answer;
}
