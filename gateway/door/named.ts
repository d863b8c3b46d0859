import type { HTTPGraphQLRequest } from '@apollo/server';

/** What a request says of its document: an id, or whether there is a text; and the request with another text instead of the id. */
export interface Named {
  id: string | undefined;
  text: boolean;
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
    id: textOf(documentId) ?? textOf(recordOf(persistedQuery).sha256Hash),
    text: 'query' in body,
    withText: (query) => ({ ...request, body: { ...others, extensions: otherExtensions, query } }),
  };
}

function namedInSearch(request: HTTPGraphQLRequest): Named {
  const search = new URLSearchParams(request.search);
  const { persistedQuery } = recordOf(jsonOf(search.get('extensions')));
  return {
    id: search.get('documentId') ?? textOf(recordOf(persistedQuery).sha256Hash),
    text: search.has('query'),
    withText(query) {
      search.delete('extensions');
      search.set('query', query);
      return { ...request, search: `?${search}` };
    },
  };
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
