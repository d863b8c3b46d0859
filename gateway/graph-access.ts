import type { ApolloServer } from '@apollo/server';
import type { Entered, RequestContext } from './http/endpoint.ts';

/** A request with the way in which services of this process ask the graph in turn, by documents of their own, for the same viewer. */
export function askingIn(apollo: ApolloServer<RequestContext>, entered: Entered): RequestContext {
  const context: RequestContext = {
    ...entered,
    askGraph: async ({ query, variables }) => {
      const { body } = await apollo.executeOperation(
        { query, variables },
        { contextValue: { ...context, published: true } },
      );
      if (body.kind !== 'single') throw new Error('Services ask for whole answers.');
      return body.singleResult;
    },
  };
  return context;
}
