import type { IncomingMessage } from 'node:http';
import { mimeTypeOf } from '@dienstweg/kit';
import { Refused } from '../refused.ts';
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

/** Reads a request as "GraphQL over HTTP" has it; throws `Refused` for what is none. */
export async function graphqlRequestOf(request: IncomingMessage): Promise<GraphQLRequest> {
  if (request.method === 'GET') return requestIn(partsOfLink(request));
  if (request.method !== 'POST') throw new Refused(405, 'Send POST or GET.', 'BAD_REQUEST', { allow: 'GET, POST' });
  const body = await bodyOf(request);
  if (!isRecord(body))
    throw new Refused(400, 'Send one JSON object, { query, variables?, operationName? }, as application/json.');
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
  if (part !== undefined && typeof part !== 'string') throw new Refused(400, `\`${name}\` must be a text.`);
  return part;
}

function objectIn(parts: Parts, name: string): Record<string, unknown> {
  const part = parts[name] ?? {};
  if (!isRecord(part)) throw new Refused(400, `\`${name}\` must be an object.`);
  return part;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function partsOfLink({ url = '', headers }: IncomingMessage): Parts {
  const type = headers['content-type'];
  if (type !== undefined && mimeTypeOf(type)?.essence !== 'application/json')
    throw new Refused(415, 'A link has no body: leave out content-type, or send application/json.');
  const start = url.indexOf('?');
  const search = start < 0 ? '' : url.slice(start);
  if (!isPercentEncoded(search)) throw new Refused(400, 'The parameters of the URL must be UTF-8 in percent-encoding.');
  const given = [...new URLSearchParams(search)];
  const parts = Object.fromEntries(given);
  if (Object.keys(parts).length < given.length) throw new Refused(400, 'Each parameter of the URL must stand once.');
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
    throw new Refused(400, `\`${name}\` must be JSON.`);
  }
}
