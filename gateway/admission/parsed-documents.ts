import type { ApolloServerOptions } from '@apollo/server';
import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { RequestContext } from '../http/endpoint.ts';

/** Characters of documents that are kept parsed and validated. */
const KEPT = 200_000;

/** The documents that were asked last: Apollo Server's own store would write each as JSON to know its size. */
export function parsedDocuments(): NonNullable<ApolloServerOptions<RequestContext>['documentStore']> {
  const kept = new LRUCache<string, DocumentNode>({ maxSize: KEPT, sizeCalculation: ({ loc }) => loc?.end ?? 1 });
  return {
    get: async (key) => kept.get(key),
    async set(key, document) {
      kept.set(key, document);
    },
    delete: async (key) => kept.delete(key),
  };
}
