import type { IncomingMessage } from 'node:http';
import { badRequest, mimeTypeOf } from '@dienstweg/kit';
import { bodyOf } from './body.ts';

/** What a request asks: a document by its text, by its id, or by a hash where Apollo Client puts it. */
export interface GraphQLRequest {
  readonly query: string | undefined;
  readonly documentId: string | undefined;
  readonly hash: string | undefined;
  readonly operationName: string | undefined;
  readonly variables: Record<string, unknown>;
}

type Parts = Readonly<Record<string, unknown>>;

/** Reads a request as "GraphQL over HTTP" has it; throws BAD_REQUEST for what is none. */
export async function graphqlRequestOf(request: IncomingMessage): Promise<GraphQLRequest> {
  if (request.method === 'GET') return requestIn(partsOfLink(request));
  if (request.method !== 'POST') throw wrongMethod();
  const body = await bodyOf(request);
  if (!isRecord(body)) throw noObject();
  return requestIn(body);
}

function requestIn(parts: Parts): GraphQLRequest {
  const { persistedQuery } = objectIn(parts, 'extensions');
  const { sha256Hash } = isRecord(persistedQuery) ? persistedQuery : {};
  return {
    query: textIn(parts, 'query'),
    documentId: textIn(parts, 'documentId'),
    hash: typeof sha256Hash === 'string' ? sha256Hash : undefined,
    operationName: textIn(parts, 'operationName'),
    variables: objectIn(parts, 'variables'),
  };
}

function textIn(parts: Parts, name: string): string | undefined {
  const part = parts[name] ?? undefined;
  if (part !== undefined && typeof part !== 'string') throw mustBe(name, 'a text', 'ein Text');
  return part;
}

function objectIn(parts: Parts, name: string): Record<string, unknown> {
  const part = parts[name] ?? {};
  if (!isRecord(part)) throw mustBe(name, 'an object', 'ein Objekt');
  return part;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function partsOfLink({ url = '', headers }: IncomingMessage): Parts {
  const type = headers['content-type'];
  if (type !== undefined && mimeTypeOf(type)?.essence !== 'application/json') throw linkWithBody();
  const start = url.indexOf('?');
  const search = start < 0 ? '' : url.slice(start);
  if (!isPercentEncoded(search)) throw notEncoded();
  const given = [...new URLSearchParams(search)];
  const parts = Object.fromEntries(given);
  if (Object.keys(parts).length < given.length) throw namedTwice();
  return { ...parts, variables: jsonIn(parts, 'variables'), extensions: jsonIn(parts, 'extensions') };
}

/** Whoever reads anything else may read it as something else than was meant. */
function isPercentEncoded(text: string): boolean {
  try {
    decodeURIComponent(text);
    return /^[\x21-\x7e]*$/.test(text);
  } catch {
    return false;
  }
}

function jsonIn(parts: Parts, name: string): unknown {
  try {
    return JSON.parse(textIn(parts, name) ?? 'null');
  } catch {
    throw mustBe(name, 'JSON', 'JSON');
  }
}

const mustBe = (name: string, EN: string, DE: string) =>
  badRequest({ EN: `\`${name}\` must be ${EN}.`, DE: `\`${name}\` muss ${DE} sein.` });
const wrongMethod = () =>
  badRequest(
    { EN: 'Send POST or GET.', DE: 'Bitte POST oder GET senden.' },
    { status: 405, headers: { allow: 'GET, POST' } },
  );
const noObject = () =>
  badRequest({
    EN: 'Send one JSON object, { query, variables?, operationName? }, as application/json.',
    DE: 'Bitte ein JSON-Objekt, { query, variables?, operationName? }, als application/json senden.',
  });
const linkWithBody = () =>
  badRequest(
    {
      EN: 'A link has no body: leave out content-type, or send application/json.',
      DE: 'Ein Link hat keinen Inhalt: Bitte content-type weglassen oder application/json senden.',
    },
    { status: 415 },
  );
const notEncoded = () =>
  badRequest({
    EN: 'The parameters of the URL must be UTF-8 in percent-encoding.',
    DE: 'Die Parameter der URL müssen UTF-8 in Prozent-Kodierung sein.',
  });
const namedTwice = () =>
  badRequest({
    EN: 'Each parameter of the URL must stand once.',
    DE: 'Jeder Parameter der URL darf nur einmal stehen.',
  });
