import type { IncomingMessage, ServerResponse } from 'node:http';
import { badRequest, mimeTypeOf, ON_BEHALF } from '@dienstweg/kit';
import type { Documents } from '../admission/documents.ts';
import type { Authenticate } from '../authentication/authenticate.ts';
import { Waiting } from '../execution/Waiting.ts';
import type { Ask } from '../graph-access.ts';
import { graphqlRequestOf } from './graphql-request.ts';
import { requestIdOf } from './request-id.ts';
import { mediaTypeFor, send } from './response.ts';

/** Answers a request; throws what went wrong with it. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

interface Surroundings {
  readonly ask: Ask;
  readonly authenticate: Authenticate;
  readonly documents: Documents;
  /** For how long an answer may take, in milliseconds. */
  readonly answerTimeout: number;
}

/** GraphQL over HTTP on what Node.js has: a web framework in between costs a quarter of a small request's CPU. */
export function endpoint({ ask, authenticate, documents, answerTimeout }: Surroundings): Handler {
  return async (request, response) => {
    const deadline = performance.now() + answerTimeout;
    const requestId = requestIdOf(request);
    const caller = await authenticate(requestId, request.headers);
    if (mayBeForged(request)) throw forged();
    if (!mediaTypeFor(request)) throw notAcceptable();
    const asked = await graphqlRequestOf(request);
    const { operationName, query = '', variables } = asked;
    const { published } = caller;
    const admitted = isOnBehalf(request) ? { text: query, published } : documents.admit(asked, caller.viewer);
    const client = new Waiting();
    response.once('close', () => response.writableFinished || client.giveUp());
    const answer = await ask(
      { text: admitted.text, operationName, variables, isLink: request.method === 'GET' },
      {
        caller: Object.freeze({ ...caller, published: admitted.published }),
        deadline,
        client,
        disputed: [],
      },
    );
    send(response, answer);
  };
}

/** A service's documents are its own; that it is one, whoever let it in has seen. */
const isOnBehalf = ({ headers }: IncomingMessage) => headers[ON_BEHALF] !== undefined;

/**
 * What a form or a link on a foreign page can send, and headers that it cannot before the browser has asked whether it
 * may.
 */
const SENT_BY_FORMS = ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain'];
const ASKED_FIRST = ['apollo-require-preflight', 'x-apollo-operation-name', 'authorization'];
const ANY_HEADER = ASKED_FIRST.join(', ');
const forged = () =>
  badRequest({
    EN:
      'A page of another origin could have sent this: send it as application/json, ' +
      `or with one of the headers ${ANY_HEADER}.`,
    DE:
      'Das hätte auch eine fremde Seite senden können: Bitte als application/json senden ' +
      `oder mit einem der Header ${ANY_HEADER}.`,
  });
const notAcceptable = () =>
  badRequest(
    {
      EN: 'Accept application/json, as every answer is.',
      DE: 'Bitte application/json annehmen (Accept): So ist jede Antwort.',
    },
    { status: 406 },
  );

/** Whether a foreign page could have sent a request in the name of whoever looks at it (cross-site request forgery). */
function mayBeForged({ headers }: IncomingMessage): boolean {
  const type = headers['content-type'];
  if (type !== undefined && !SENT_BY_FORMS.includes(mimeTypeOf(type)?.essence ?? '')) return false;
  return !ASKED_FIRST.some((name) => headers[name]);
}
