import type { HTTPGraphQLRequest } from '@apollo/server';

/** What a request says of its document: an id, which may be a hash in Apollo's extension, or a text; and the request with a text instead of the id. */
export interface Named {
  id: string | undefined;
  isHash: boolean;
  text: string | undefined;
  withText(query: string): HTTPGraphQLRequest;
}

/** Ids stand in `documentId`, or where Apollo Client puts them. */
export const namedIn = (request: HTTPGraphQLRequest): Named =>
  request.method === 'GET' ? namedInSearch(request) : namedInBody(request);

function namedInBody(request: HTTPGraphQLRequest): Named {
  const body = recordOf(request.body);
  const { documentId, extensions, ...others } = body;
  const { persistedQuery, ...otherExtensions } = recordOf(extensions);
  return {
    ...idIn(documentId, persistedQuery),
    text: body.query == null ? undefined : String(body.query),
    withText: (query) => ({ ...request, body: { ...others, extensions: otherExtensions, query } }),
  };
}

function namedInSearch(request: HTTPGraphQLRequest): Named {
  const search = new URLSearchParams(request.search);
  const { persistedQuery } = recordOf(jsonOf(search.get('extensions')));
  return {
    ...idIn(search.get('documentId'), persistedQuery),
    text: search.get('query') ?? undefined,
    withText(query) {
      search.delete('extensions');
      search.set('query', query);
      return { ...request, search: `?${search}` };
    },
  };
}

function idIn(documentId: unknown, persistedQuery: unknown) {
  const id = textOf(documentId);
  const hash = textOf(recordOf(persistedQuery).sha256Hash);
  return { id: id ?? hash, isHash: id === undefined && hash !== undefined };
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined);

const recordOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

function jsonOf(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return undefined;
  }
}
